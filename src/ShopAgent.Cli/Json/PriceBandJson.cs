using ShopAgent.Catalog.Search;

namespace ShopAgent.Cli.Json;

internal sealed record PriceBandJson(AmountJson? From, AmountJson? To, int Count)
{
    public static PriceBandJson Of(PriceBand band) => new(AmountJson.Of(band.From), AmountJson.Of(band.To), band.Count);
}
