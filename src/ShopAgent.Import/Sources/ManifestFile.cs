namespace ShopAgent.Import.Sources;

/// <summary>merchants.json as it is written.</summary>
internal sealed record ManifestFile(IReadOnlyList<ManifestMerchant>? Merchants);
