using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Evidence;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Specs;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>Says which constraint emptied a result, and what comes nearest.</summary>
internal sealed class EmptyExplainer(ProductQuery query, SpecEvidence specs, DateTimeOffset now)
{
    private const int MostValues = 4;

    /// <summary>Null when no single constraint is the cause and no price can be told.</summary>
    public EmptyReason? Explain(IReadOnlyList<Candidate> candidates)
    {
        var nearMisses = candidates.Where(candidate => candidate is { Failures: [{ IsIdentity: false }], Unknown.Count: 0 } || candidate is { Failures: [{ IsIdentity: false }] })
            .GroupBy(candidate => candidate.Failures[0]).OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Text, StringComparer.Ordinal).ToList();
        if (nearMisses.Count > 0) return Describe(nearMisses[0].Key, [.. nearMisses[0]]);
        var related = candidates.Where(candidate => candidate.Failures.Count > 0 && candidate.Failures.All(failure => !failure.IsIdentity)).ToList();
        if (related.Count == 0) return null;
        var first = related.SelectMany(candidate => candidate.Failures).MinBy(failure => failure.Kind)!;
        return Describe(first, [.. related.Where(candidate => candidate.Failures.Contains(first))]) with { WithoutIt = 0 };
    }

    private EmptyReason Describe(SearchConstraint constraint, List<Candidate> misses) => constraint.Kind switch
    {
        ConstraintKind.Price => new EmptyReason(constraint.Text, NearestPrice(misses), null, misses.Count),
        ConstraintKind.Spec => new EmptyReason(constraint.Text, null, NearestValue(constraint, misses), misses.Count),
        ConstraintKind.Size => new EmptyReason(constraint.Text, null, Sizes(misses), misses.Count),
        ConstraintKind.Colour => new EmptyReason(constraint.Text, null, Common(misses.SelectMany(ColoursOf)), misses.Count),
        ConstraintKind.Material => new EmptyReason(constraint.Text, null, Common(misses.SelectMany(candidate => candidate.Document.Materials)), misses.Count),
        _ => new EmptyReason(constraint.Text, null, null, misses.Count),
    };

    private Money? NearestPrice(List<Candidate> misses)
    {
        var prices = misses.SelectMany(candidate => candidate.Document.Variants).Select(variant => variant.Offer.PriceAt(now)).OfType<Money>()
            .Where(price => query.Price is { } range && price.Currency == (range.Max ?? range.Min)?.Currency).OrderBy(price => price.MinorUnits).ToList();
        if (prices.Count == 0) return null;
        if (query.Price!.Max is { } max && prices.FindIndex(price => price >= max) is >= 0 and var above) return prices[above];
        return prices[^1];
    }

    private string? NearestValue(SearchConstraint constraint, List<Candidate> misses)
    {
        if (query.Specs.FirstOrDefault(spec => spec.ToString() == constraint.Text) is not { } limit) return null;
        var concept = limit.Name is null ? null : specs.ConceptOf(limit.Name, limit.Unit);
        var values = misses.SelectMany(candidate => candidate.Document.Specs)
            .Where(spec => spec.Unit == limit.Unit && (concept is null || specs.ConceptOf(spec.Name, spec.Unit) == concept)).Select(spec => spec.Number).ToList();
        return values.Count == 0 ? null : MeasureText.Format(values.MinBy(value => Math.Abs(value - limit.Number)), limit.Unit);
    }

    private static IEnumerable<string> ColoursOf(Candidate candidate) => candidate.Document.Variants.SelectMany(variant => variant.Colours).Concat(candidate.Document.Colours).Distinct();

    /// <summary>What most of them have.</summary>
    private static string? Common(IEnumerable<string> values)
    {
        var common = values.CountBy(value => value).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostValues).Select(pair => pair.Key).ToList();
        return common.Count == 0 ? null : string.Join(", ", common);
    }

    private static string? Sizes(List<Candidate> misses)
    {
        var sizes = misses.SelectMany(candidate => candidate.Document.Variants).Select(variant => variant.Size).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        return sizes.Count == 0 ? null : string.Join(", ", sizes.Select(size => size.ToUpperInvariant()));
    }
}
