using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Cli.Json;

internal sealed record PriceRangeJson(AmountJson? Min, bool MinIncluded, AmountJson? Max, bool MaxIncluded)
{
    public static PriceRangeJson Of(PriceRange range) => new(AmountJson.Of(range.Min), range.MinIncluded, AmountJson.Of(range.Max), range.MaxIncluded);
}
