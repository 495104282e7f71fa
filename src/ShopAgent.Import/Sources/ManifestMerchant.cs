namespace ShopAgent.Import.Sources;

/// <summary>One shop of merchants.json.</summary>
/// <param name="Feed">File name, relative to merchants.json.</param>
internal sealed record ManifestMerchant(
    string? Id, string? Name, string? Feed, string? Currency, string? Language, string? Country, string? DecimalSeparator, string? StoreUrl, ManifestShipping? Shipping);
