using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Matching;

/// <param name="Constraint">The limit whose removal gives results: "under 10 EUR".</param>
/// <param name="NearestPrice">Lowest (or highest, for a minimum) price that the other constraints allow; null when price is not the cause.</param>
/// <param name="Nearest">The values there are that come nearest to the limit: "1.2 kg", "S, M", "blue, grey"; null when price says it, or nothing does.</param>
/// <param name="WithoutIt">How many products satisfy everything else.</param>
public sealed record EmptyReason(string Constraint, Money? NearestPrice, string? Nearest, int WithoutIt);
