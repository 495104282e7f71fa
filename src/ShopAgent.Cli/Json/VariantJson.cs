using ShopAgent.Catalog.Products;

namespace ShopAgent.Cli.Json;

internal sealed record VariantJson(
    string Id, string SourceId, IReadOnlyDictionary<string, string> Options, AmountJson? Price, AmountJson? ListPrice, string Availability, decimal? Stock, string? Gtin, string? Mpn)
{
    public static VariantJson Of(Variant variant, DateTimeOffset now) => new(
        variant.Id,
        variant.SourceId,
        variant.Options,
        AmountJson.Of(variant.Offer.PriceAt(now)),
        AmountJson.Of(variant.Offer.ListPrice),
        JsonNames.Of(variant.Offer.Availability),
        variant.Offer.Stock,
        variant.Gtin,
        variant.Mpn);
}
