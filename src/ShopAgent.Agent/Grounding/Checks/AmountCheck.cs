using System.Globalization;
using System.Text.RegularExpressions;
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

/// <summary>Delivery times are those that the shops state; free shipping is free by the shop's policy or in the computed totals.</summary>
internal sealed class DeliveryCheck(ClaimWords words) : IClaimCheck
{
    public IEnumerable<UnsupportedClaim> Find(Sentence sentence, Facts facts)
    {
        var text = string.Concat(sentence.Clauses.Select(clause => clause.Text + " "));
        IReadOnlyList<KnownProduct> named = [.. sentence.Clauses.SelectMany(clause => clause.Named).SelectMany(products => products)];
        var products = named.Count > 0 ? named : facts.Context;
        foreach (var match in words.Matches("delivery", text))
            if (!IsStated(match, products) && !IsNegated(text)) yield return new UnsupportedClaim("delivery", match.Value);
        if (words.Matches("free-shipping", text).FirstOrDefault() is { } free && !IsNegated(text) && !IsFree(sentence, facts)) yield return new UnsupportedClaim("delivery", free.Value);
    }

    private bool IsNegated(string text) => words.Has("negation", text) && !words.Has("free-shipping", text);

    /// <summary>Both ends of the range belong to one product's delivery time; a day by name is never stated by a shop.</summary>
    private bool IsStated(Match match, IReadOnlyList<KnownProduct> products)
    {
        var days = match.Groups["n"].Captures.Select(capture => words.Number(capture.Value)).OfType<decimal>().ToList();
        var isHours = Regex.IsMatch(match.Value, @"hour|heure|week|semaine|\dh\b", RegexOptions.IgnoreCase);
        return days.Count > 0 && !isHours && products.Any(product => product.Delivery is { } delivery && days.All(day => day == delivery.MinDays || day == delivery.MaxDays)
            && (days.Count > 1 || delivery.MinDays == delivery.MaxDays || days[0] == delivery.MaxDays));
    }

    /// <summary>A total without shipping costs, or a threshold that the same sentence names.</summary>
    private static bool IsFree(Sentence sentence, Facts facts) =>
        facts.Totals.Any(money => money.MinorUnits == 0) || facts.Shipping.Any(money => money.MinorUnits == 0)
        || sentence.Clauses.SelectMany(clause => clause.Amounts).Any(amount => facts.Shipping.Concat(facts.Totals).Any(money => money.Amount == amount.Value));
}

/// <summary>Reductions are those of the offers; nothing is given away.</summary>
internal sealed class DiscountCheck(ClaimWords words) : IClaimCheck
{
    public IEnumerable<UnsupportedClaim> Find(Sentence sentence, Facts facts)
    {
        foreach (var clause in sentence.Clauses)
        {
            IReadOnlyList<KnownProduct> products = clause.Named.Count > 0 ? [.. clause.Named.SelectMany(named => named)] : facts.Context;
            foreach (var match in words.Matches("discount", clause.Text))
                if (!products.Any(product => IsReducedBy(product, match, facts.Now))) yield return new UnsupportedClaim("discount", match.Value);
            if (words.Matches("sale", clause.Text).FirstOrDefault() is { } sale && !IsNegated(clause.Text) && !products.Any(product => Reductions(product, facts.Now).Any()))
                yield return new UnsupportedClaim("discount", sale.Value);
        }

        if (words.Matches("gift", sentence.Text).FirstOrDefault() is { } gift && !IsNegated(sentence.Text) && !words.Has("free-shipping", sentence.Text)) yield return new UnsupportedClaim("free", gift.Value);
    }

    private bool IsNegated(string text) => words.Has("negation", text);

    /// <summary>Rounded to a whole per cent, as shops print it.</summary>
    private static bool IsReducedBy(KnownProduct product, Match match, DateTimeOffset now)
    {
        var percent = match.Groups["half"].Success ? 50 : decimal.Parse(match.Groups["n"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return Reductions(product, now).Any(reduction => Math.Abs(reduction - percent) <= 1);
    }

    private static IEnumerable<decimal> Reductions(KnownProduct product, DateTimeOffset now) => product.Product.Variants.Select(variant => variant.Offer)
        .Where(offer => offer.IsOnSale(now)).Select(offer => 100 - (offer.SalePrice!.Value.Amount / offer.ListPrice!.Value.Amount * 100));
}
