using System.Globalization;
using System.Text.RegularExpressions;

namespace ShopAgent.Agent.Grounding.Checks;

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
