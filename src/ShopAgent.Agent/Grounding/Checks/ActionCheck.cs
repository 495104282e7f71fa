using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Grounding.Checks;

/// <summary>What the reply says was done is what the tools did in this turn, and what it says the basket holds is in it.</summary>
internal sealed class ActionCheck(ClaimWords words) : IClaimCheck
{
    private static readonly string[] BasketClaims = ["added", "removed", "emptied", "changed"];

    public IEnumerable<UnsupportedClaim> Find(Sentence sentence, Facts facts)
    {
        foreach (var clause in sentence.Clauses)
        {
            if (IsNotClaimed(clause.Text) || sentence.Text.Contains('?', StringComparison.Ordinal)) continue;
            foreach (var claim in BasketClaims)
                if (words.Matches(claim, clause.Text).FirstOrDefault() is { } match && !Holds(claim, clause, sentence, facts)) yield return new UnsupportedClaim("action", match.Value);
            if (words.Matches("ordered", clause.Text).FirstOrDefault() is { } ordered && !Did(facts, "ordered")) yield return new UnsupportedClaim("order", ordered.Value);
            if (words.Matches("remembered", clause.Text).FirstOrDefault() is { } kept && !Did(facts, "remembered") && !IsKept(clause, facts)) yield return new UnsupportedClaim("action", kept.Value);
            if (words.Matches("forgotten", clause.Text).FirstOrDefault() is { } forgot && !Did(facts, "forgotten")) yield return new UnsupportedClaim("action", forgot.Value);
            if (words.Matches("impossible", clause.Text).FirstOrDefault() is { } never) yield return new UnsupportedClaim("promise", never.Value);
            if (words.Matches("policy", clause.Text).FirstOrDefault() is { } policy && !IsStated(policy.Value, clause, facts)) yield return new UnsupportedClaim("promise", policy.Value);
        }
    }

    private bool IsNotClaimed(string text) => words.Has("negation", text) || words.Has("intent", text);

    private bool Holds(string claim, Clause clause, Sentence sentence, Facts facts)
    {
        var changes = facts.Scope.Changes.Select(change => change.Basket).OfType<BasketChange>().ToList();
        var basket = facts.Scope.Session.Basket;
        if (claim == "emptied") return basket.IsEmpty;
        var isState = claim == "added" && !words.Matches("added", clause.Text).Any(match => match.Value.StartsWith("added", StringComparison.OrdinalIgnoreCase));
        var did = claim switch
        {
            "added" => changes.Any(change => change.After > change.Before) || (isState && !basket.IsEmpty),
            "removed" => changes.Any(change => change.After < change.Before),
            _ => changes.Count > 0,
        };
        return did && NamedFit(claim, clause, changes, basket) && NumbersFit(clause, changes, basket, facts);
    }

    /// <summary>Each product that is named was changed in this turn, or lies in the basket where the claim says so.</summary>
    private static bool NamedFit(string claim, Clause clause, List<BasketChange> changes, Basket basket) => !clause.IsOwn || clause.Named.All(named => named.Any(product =>
        product.Product.Variants.Any(variant => changes.Exists(change => change.VariantId == variant.Id) || (claim == "added" && basket.Find(variant.Id) is not null))));

    /// <summary>Each whole number beside the amounts is how many there are now, or by how many that changed.</summary>
    private bool NumbersFit(Clause clause, List<BasketChange> changes, Basket basket, Facts facts)
    {
        var text = clause.Text;
        foreach (var amount in clause.Amounts.Reverse()) text = text.Remove(amount.Index, amount.Length);
        HashSet<decimal> possible = [.. changes.SelectMany(change => new[] { change.After, change.After - change.Before, change.Before, change.Before - change.After }),
            .. basket.Lines.Select(line => line.Quantity), basket.Lines.Count, basket.Lines.Sum(line => line.Quantity), changes.Count, changes.Sum(change => Math.Abs(change.After - change.Before)), .. facts.Spoken, 1];
        return Sentence.Words(text).Select(words.Number).OfType<decimal>().All(possible.Contains);
    }

    private static bool Did(Facts facts, string kind) => facts.Scope.Changes.Any(change => change.Kind == kind);

    /// <summary>A fact that is kept since an earlier turn may be spoken of as remembered.</summary>
    private static bool IsKept(Clause clause, Facts facts) => facts.Scope.Session.Profile.Facts.Any(fact => clause.Text.Contains(fact.Value, StringComparison.OrdinalIgnoreCase));

    private static bool IsStated(string word, Clause clause, Facts facts)
    {
        var products = clause.Named.Count > 0 ? clause.Named.SelectMany(named => named) : facts.Context;
        var stem = word.Split(' ')[0].TrimEnd('s', 'e', 'd');
        return products.Any(product => Texts(product.Product).Any(text => text.Contains(stem, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<string> Texts(Product product) => product.Attributes.Select(pair => $"{pair.Key} {pair.Value}").Append(product.Title);
}
