using System.Globalization;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;

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

/// <summary>
/// Words of the wish that no product proves. Adjectives that feeds seldom state ("large") then exclude nothing; every other word leaves all products unknown, so that a
/// short list stands where a set was asked for. Either way they are said.
/// </summary>
internal sealed class UnmetWords(Lexicon lexicon)
{
    public bool IsVague(TermGroup group) => group.Kind == TermGroupKind.Word && IsVague(group.Text);

    /// <summary>The candidates without the vague constraints that none of them proves, and every word that is unmet.</summary>
    public (List<Candidate> Judged, IReadOnlyList<string> Unmet) Settle(List<Candidate> judged, IReadOnlyList<SearchConstraint> constraints)
    {
        var wishes = constraints.Where(constraint => constraint.Kind == ConstraintKind.Term).ToList();
        var vague = wishes.Where(constraint => IsVague(constraint.Text)).ToHashSet();
        var possible = judged.Where(candidate => candidate.Failures.Count == 0).ToList();
        var ignored = vague.Where(constraint => !possible.Exists(candidate => candidate.Unknown.All(vague.Contains) && !candidate.Unknown.Contains(constraint))).ToHashSet();
        var unmet = wishes.Where(constraint => ignored.Contains(constraint) || possible.TrueForAll(candidate => candidate.Unknown.Contains(constraint))).Select(constraint => constraint.Text).ToList();
        if (ignored.Count > 0) judged = judged.ConvertAll(candidate => candidate with { Unknown = [.. candidate.Unknown.Where(constraint => !ignored.Contains(constraint))] });
        return (judged, unmet);
    }

    private bool IsVague(string text) => lexicon.Languages.Any(language => text.Split(' ').All(lexicon.For(language).VagueWords.Contains));
}
