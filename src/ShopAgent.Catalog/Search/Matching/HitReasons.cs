using System.Globalization;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>Why a product is a hit, most important first.</summary>
internal static class HitReasons
{
    private const int Most = 6;

    /// <summary>A rating below this is no reason for a product.</summary>
    private const decimal GoodRating = 4.5m;

    public static IReadOnlyList<string> Of(Candidate candidate, IReadOnlyList<SearchConstraint> constraints, IEnumerable<Preference> preferences)
    {
        List<string> reasons = [.. constraints.Where(constraint => !candidate.Unknown.Contains(constraint) && !candidate.Failures.Contains(constraint) && IsAbout(constraint, candidate))
            .OrderBy(constraint => constraint.Kind == ConstraintKind.Type ? 0 : 1).Select(constraint => constraint.Text)];
        reasons.AddRange(preferences.OrderByDescending(preference => Math.Abs(preference.Weight)).Select(preference => preference.Reason is { } reason ? reason : preference.Weight > 0 ? "you like " + preference.Term : "although you do not like " + preference.Term));
        if (candidate.Document.Rating is { } rating && rating.Value >= GoodRating) reasons.Add("rated " + rating.Value.ToString("0.#", CultureInfo.InvariantCulture));
        if (candidate.Variants.Count > 0 && candidate.Variants.All(variant => variant.Offer.Availability is Availability.OutOfStock)) reasons.Add("out of stock");
        return [.. reasons.Distinct().Take(Most)];
    }

    /// <summary>Goods that are no food, or have no sizes, satisfy such a limit by their nature; that is no reason for them.</summary>
    private static bool IsAbout(SearchConstraint constraint, Candidate candidate) => constraint.Kind switch
    {
        ConstraintKind.Allergen or ConstraintKind.Diet => candidate.Document.Allergens.IsFood,
        ConstraintKind.Size => candidate.Variants.Any(variant => variant.Size is not null),
        _ => true,
    };
}
