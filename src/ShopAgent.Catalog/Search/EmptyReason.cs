using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search;

/// <param name="Constraint">The limit whose removal gives results: "under 10 EUR".</param>
/// <param name="NearestPrice">Lowest (or highest, for a minimum) price that the other constraints allow; null when price is not the cause.</param>
/// <param name="Nearest">What comes nearest to the limit, in words: "the lightest has 1.2 kg"; null when price says it.</param>
/// <param name="WithoutIt">How many products satisfy everything else.</param>
public sealed record EmptyReason(string Constraint, Money? NearestPrice, string? Nearest, int WithoutIt);
