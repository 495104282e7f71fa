using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Cli.Json;

/// <summary>Which limit emptied the result, and what comes nearest to it.</summary>
internal sealed record EmptyReasonJson(string Constraint, AmountJson? NearestPrice, string? Nearest, int WithoutIt)
{
    public static EmptyReasonJson Of(EmptyReason reason) => new(reason.Constraint, AmountJson.Of(reason.NearestPrice), reason.Nearest, reason.WithoutIt);
}
