using System.Text.RegularExpressions;

namespace ShopAgent.Agent.Grounding.Checks;

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
