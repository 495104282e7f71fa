namespace ShopAgent.Agent.Grounding.Checks;

/// <summary>Superlatives and counts ("the cheapest", "five fit"): the order and the number must be those that code has computed.</summary>
internal sealed class RankingCheck(ClaimWords words) : IClaimCheck
{
    public IEnumerable<UnsupportedClaim> Find(Sentence sentence, Facts facts)
    {
        foreach (var match in words.Matches("counted", sentence.Text))
            if (words.Number(match.Groups["n"].Value) is { } count && !facts.Counts.Contains(count) && !facts.Spoken.Contains(count)) yield return new UnsupportedClaim("count", match.Value);
        foreach (var clause in sentence.Clauses.Where(clause => clause is { IsOwn: true, Named.Count: 1 } && !words.Has("negation", clause.Text)))
        {
            var named = clause.Named[0];
            var among = Among(named, facts);
            if (words.Has("cheapest", clause.Text) && !named.Any(product => among.All(other => Cheapest(product) <= Cheapest(other)))) yield return new UnsupportedClaim("ranking", "cheapest");
            if (words.Has("dearest", clause.Text) && !named.Any(product => among.All(other => Cheapest(product) >= Cheapest(other)))) yield return new UnsupportedClaim("ranking", "most expensive");
            if (words.Has("best-rated", clause.Text) && !named.Any(product => among.All(other => (product.Product.Rating?.Value ?? 0) >= (other.Product.Rating?.Value ?? 0)))) yield return new UnsupportedClaim("ranking", "best rated");
        }
    }

    /// <summary>The newest list that the product stands in.</summary>
    private static List<KnownProduct> Among(IReadOnlyList<KnownProduct> named, Facts facts)
    {
        var list = facts.Scope.State.Shown.LastOrDefault(shown => shown.Offers.Count > 1 && shown.Offers.Any(offer => named.Any(product => product.Product.Id == offer.ProductId)));
        return list is null ? [.. facts.Context] : [.. facts.Products.Where(product => list.Offers.Any(offer => offer.ProductId == product.Product.Id))];
    }

    private static decimal Cheapest(KnownProduct product) => product.Prices.Count == 0 ? decimal.MaxValue : product.Prices.Min(price => price.Amount);
}
