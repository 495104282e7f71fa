using System.Globalization;
using ShopAgent.Catalog.Search.Evidence;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>Sorts by price, rating or spec, and picks the best of all or of each group, with everything that ties.</summary>
internal sealed class SuperlativeSelector(ProductQuery query, SpecEvidence specs, DateTimeOffset now)
{
    private const decimal GroupStep = 0.05m;

    private string? _concept;

    /// <summary>In order; products without the value come last.</summary>
    public List<Candidate> Sort(List<Candidate> candidates)
    {
        _concept = query.SortSpec is { } spec ? Resolve(spec, candidates) : null;
        var keyed = candidates.Select(candidate => (Candidate: candidate, Value: ValueOf(candidate))).ToList();
        var ordered = IsDescending
            ? keyed.OrderBy(pair => pair.Value is null).ThenByDescending(pair => pair.Value)
            : keyed.OrderBy(pair => pair.Value is null).ThenBy(pair => pair.Value);
        return [.. ordered.ThenByDescending(pair => pair.Candidate.Score).ThenBy(pair => pair.Candidate.Document.TieBreak, StringComparer.Ordinal).Select(pair => pair.Candidate)];
    }

    /// <summary>Of each group those with the best value, or the n-th best where the query says so; products that do not state the value drop out.</summary>
    public List<Candidate> Pick(List<Candidate> candidates)
    {
        var sorted = Sort(candidates);
        if (query.SuperlativeRank is not { } rank) return sorted;
        return [.. sorted.GroupBy(GroupOf).SelectMany(group =>
        {
            var values = group.Select(ValueOf).OfType<decimal>().Distinct().ToList();
            return rank <= values.Count ? group.Where(candidate => ValueOf(candidate) == values[rank - 1]) : [];
        })];
    }

    private bool IsDescending => query.Sort is SortOrder.PriceDescending or SortOrder.RatingDescending or SortOrder.SpecDescending;

    public decimal? ValueOf(Candidate candidate) => query.Sort switch
    {
        SortOrder.PriceAscending => Prices(candidate).Min(),
        SortOrder.PriceDescending => Prices(candidate).Max(),
        SortOrder.RatingDescending => candidate.Document.Rating?.Value,
        SortOrder.SpecAscending or SortOrder.SpecDescending when _concept is { } concept => specs.ValueOf(candidate.Document, concept, IsDescending),
        _ => (decimal)candidate.Score,
    };

    private IEnumerable<decimal?> Prices(Candidate candidate) => candidate.Variants.Select(variant => variant.Offer.PriceAt(now)?.Amount).Where(price => price > 0);

    /// <summary>Of several meanings the one that most of the products at hand state.</summary>
    private string Resolve(string spec, List<Candidate> candidates) =>
        VagueSpecs.MeaningsOf(spec) is [var only] ? only : VagueSpecs.MeaningsOf(spec).MaxBy(concept => candidates.Count(candidate => specs.ValueOf(candidate.Document, concept, IsDescending) is not null))!;

    private string GroupOf(Candidate candidate) => query.GroupBy switch
    {
        null => "",
        "shop" => candidate.Document.MerchantId,
        "brand" => candidate.Document.BrandFolded ?? "",
        "model" => candidate.Document.SameProductKey,
        "colour" => string.Join('/', candidate.Document.Colours.Order(StringComparer.Ordinal)),
        var concept => specs.ValueOf(candidate.Document, concept, largest: true) is { } value ? Rounded(value) : "",
    };

    /// <summary>4000 GB, 4 TB and 4096 GB are one storage size: values are told apart by steps of 5 % of their magnitude.</summary>
    private static string Rounded(decimal value)
    {
        var magnitude = (int)Math.Floor(Math.Log10((double)Math.Max(value, 1)));
        var step = (decimal)Math.Pow(10, magnitude) * GroupStep;
        return (Math.Round(value / step) * step).ToString(CultureInfo.InvariantCulture);
    }
}
