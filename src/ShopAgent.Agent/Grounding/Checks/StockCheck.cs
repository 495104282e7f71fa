using ShopAgent.Catalog.Products;

namespace ShopAgent.Agent.Grounding.Checks;

/// <summary>What can be had, how much of it is left, and haste that nothing calls for.</summary>
internal sealed class StockCheck(ClaimWords words) : IClaimCheck
{
    public IEnumerable<UnsupportedClaim> Find(Sentence sentence, Facts facts)
    {
        foreach (var clause in sentence.Clauses)
        {
            var text = clause.Text;
            IReadOnlyList<KnownProduct> products = clause.Named.Count > 0 ? [.. clause.Named.SelectMany(named => named)] : facts.Context;
            foreach (var match in words.Matches("left", text))
                if (words.Number(match.Groups["n"].Value) is { } left && !products.SelectMany(product => product.Product.Variants).Any(variant => variant.Offer.Stock == left))
                    yield return new UnsupportedClaim("stock", match.Value);
            if (words.Matches("urgency", text).FirstOrDefault() is { } haste && !products.Any(IsScarce)) yield return new UnsupportedClaim("stock", haste.Value);
            if (words.Matches("out-of-stock", text).FirstOrDefault() is { } gone)
            {
                if (products.Count > 0 && !products.Any(product => product.Product.Variants.Any(variant => !CanBuy(variant, facts.Now)))) yield return new UnsupportedClaim("stock", gone.Value);
            }
            else if (words.Matches("in-stock", text).FirstOrDefault() is { } there && !IsAsked(text) && !Holds(products, text, facts.Now))
            {
                yield return new UnsupportedClaim("stock", there.Value);
            }
        }
    }

    private bool Holds(IReadOnlyList<KnownProduct> products, string text, DateTimeOffset now)
    {
        bool IsThere(KnownProduct product) => product.Product.Variants.Any(variant => CanBuy(variant, now));
        return words.Has("some", text) || words.Has("negation", text) ? products.Any(IsThere) : products.Count > 0 && products.All(IsThere);
    }

    private bool IsAsked(string text) => text.Contains('?', StringComparison.Ordinal) || (words.Has("intent", text) && words.Has("negation", text));

    private static bool IsScarce(KnownProduct product) => product.Product.Variants.Any(variant => variant.Offer.Availability == Availability.LimitedStock);

    private static bool CanBuy(Variant variant, DateTimeOffset now) => variant.Offer.CanBuy(variant.Offer.MinimumQuantity, now).IsAllowed;
}
