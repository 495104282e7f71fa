namespace ShopAgent.Import.Sources;

/// <summary>A shop's shipping policy in merchants.json.</summary>
/// <param name="Fee">In major units of the merchant's currency.</param>
/// <param name="FreeFrom">Subtotal from which shipping is free, in major units.</param>
/// <param name="Days">Usual delivery time in days: [min, max].</param>
internal sealed record ManifestShipping(decimal? Fee, decimal? FreeFrom, IReadOnlyList<int>? Days);
