using System.Globalization;
using System.Text.RegularExpressions;

namespace ShopAgent.Agent.Grounding.Checks;

/// <summary>Ratings and numbers of reviews are those of the products that the part of the sentence is about.</summary>
internal sealed partial class RatingCheck : IClaimCheck
{
    public IEnumerable<UnsupportedClaim> Find(Sentence sentence, Facts facts)
    {
        foreach (var clause in sentence.Clauses)
        {
            var products = clause.Named.Count > 0 ? clause.Named.SelectMany(named => named).ToList() : facts.Context;
            foreach (Match match in Rating().Matches(clause.Text))
                if (!products.Any(product => product.Product.Rating is { } rating && Math.Abs(rating.Value - Number(match)) < 0.05m) && !facts.Spoken.Contains(Number(match)))
                    yield return new UnsupportedClaim("rating", match.Value);
            foreach (Match match in Reviews().Matches(clause.Text))
                if (!products.Any(product => product.Product.Rating?.Count == Number(match)))
                    yield return new UnsupportedClaim("rating", match.Value);
        }
    }

    private static decimal Number(Match match) => decimal.Parse(
        match.Groups["n"].Value.Replace(match.Groups["n"].Value.Length > 4 ? "," : "\n", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<n>[0-5](?:[.,]\d{1,2})?)\s?(?:/\s?5\b|-?\s?stars?\b|\s?étoiles?\b|\s?(?:out of|sur) (?:5|five|cinq)\b)|★\s?(?<n>[0-5](?:[.,]\d{1,2})?)|\b(?:rated|rating(?: of| is|:)?|scores?|noté\w*|note (?:de|est de))\s+(?:an? |at |about |impressive |perfect |whopping |à )*(?<n>[0-5](?:[.,]\d{1,2})?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Rating();

    [GeneratedRegex(@"(?<n>\d{1,3}(?:,\d{3})+|\d+) (?:\p{L}+ )?(?:reviews?|ratings?|customers?|buyers?|avis|évaluations?|clients?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reviews();
}
