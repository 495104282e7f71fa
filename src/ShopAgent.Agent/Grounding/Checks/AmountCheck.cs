using ShopAgent.Catalog.Products;

namespace ShopAgent.Agent.Grounding.Checks;

/// <summary>Every amount of money is a price of the product that its part of the sentence names, a sum that code computed, or what the shopper said.</summary>
internal sealed class AmountCheck(ClaimWords words) : IClaimCheck
{
    /// <summary>A rough amount ("about €100") may be this far off, in parts of the real amount.</summary>
    private const decimal Roughness = 0.05m;

    public IEnumerable<UnsupportedClaim> Find(Sentence sentence, Facts facts)
    {
        if (IsRespective(sentence, facts)) yield break;
        foreach (var clause in sentence.Clauses)
            foreach (var amount in clause.Amounts)
                if (!IsSupported(amount, clause, facts)) yield return new UnsupportedClaim(words.Has("total", clause.Text) ? "total" : "price", clause.Text.Substring(amount.Index, amount.Length).Trim());
    }

    private bool IsSupported(Amount amount, Clause clause, Facts facts)
    {
        var before = clause.Text[..amount.Index];
        var isLimit = words.Has("under", before) || words.Has("over", before);
        if (facts.Spoken.Contains(amount.Value) && (isLimit || !IsPriceOfNamed(clause))) return true;
        if (words.Has("shipping", clause.Text) && facts.Shipping.Concat(facts.Totals).Any(money => Is(amount, money))) return true;
        var isTotal = words.Has("total", clause.Text);
        if (isTotal && facts.Totals.Any(money => Is(amount, money))) return true;
        if (isTotal && !clause.IsOwn) return false;
        var products = clause.Named.Count > 0 ? [.. clause.Named.SelectMany(named => named)] : facts.Context;
        if (isLimit && products.Count > 0) return HoldsAsLimit(amount, products, words.Has("under", before));
        var possible = products.SelectMany(product => product.Amounts).Concat(clause.Named.Count == 0 ? facts.Totals.Concat(facts.Returned) : []);
        return possible.Any(money => Is(amount, money) || (words.Has("about", before) && IsNear(amount, money)));
    }

    /// <summary>Beside the name of a product an amount reads as its price: the shopper's own limit must not stand there.</summary>
    private static bool IsPriceOfNamed(Clause clause) => clause.Named.Count > 0;

    private static bool HoldsAsLimit(Amount amount, IReadOnlyList<KnownProduct> products, bool isUpper) => products.All(product => product.Prices.Any(price =>
        SameCurrency(amount, price) && (isUpper ? price.Amount <= amount.Value : price.Amount >= amount.Value)));

    /// <summary>As many names as amounts, in the same order: each amount belongs to the name at its place.</summary>
    private static bool IsRespective(Sentence sentence, Facts facts)
    {
        var names = sentence.Clauses.Where(clause => clause.IsOwn).SelectMany(clause => clause.Named).ToList();
        var amounts = sentence.Clauses.SelectMany(clause => clause.Amounts).ToList();
        return facts.Products.Count > 0 && names.Count > 1 && names.Count == amounts.Count && names.Zip(amounts).All(pair => pair.First.Any(product => product.Amounts.Any(money => Is(pair.Second, money))));
    }

    private static bool Is(Amount amount, Money money) => amount.Value == money.Amount && SameCurrency(amount, money);

    private static bool IsNear(Amount amount, Money money) => SameCurrency(amount, money) && Math.Abs(amount.Value - money.Amount) <= money.Amount * Roughness;

    private static bool SameCurrency(Amount amount, Money money) => amount.Currency is null || amount.Currency == money.Currency.Code;
}
