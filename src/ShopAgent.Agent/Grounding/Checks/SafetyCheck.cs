using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent.Grounding.Checks;

/// <summary>A product is called free of an allergen only where the shop declares it, for every product that the part of the sentence is about: unknown is never safe.</summary>
internal sealed class SafetyCheck(ClaimWords words, Lexicon lexicon) : IClaimCheck
{
    public IEnumerable<UnsupportedClaim> Find(Sentence sentence, Facts facts)
    {
        foreach (var clause in sentence.Clauses)
        {
            IReadOnlyList<KnownProduct> products = clause.Named.Count > 0 ? [.. clause.Named.SelectMany(named => named)] : facts.Context;
            foreach (var match in words.Matches("safe", clause.Text))
            {
                if (!lexicon.Allergens.TryGet(match.Groups["v"].Value.ToLowerInvariant(), out var allergen)) continue;
                if (!products.All(product => product.Product.Allergens.IsSafeFrom(allergen))) yield return new UnsupportedClaim("safety", match.Value);
            }
        }
    }
}
