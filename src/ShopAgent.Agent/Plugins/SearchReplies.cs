using ShopAgent.Agent.References;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins;

/// <summary>Says a search result in the form that models read.</summary>
internal sealed class SearchReplies(OfferSummaries summaries)
{
    /// <summary>Offers written out for a model; the screen may show more.</summary>
    private const int MaxOffers = 12;

    public SearchReply Of(SearchResult result, ProfileApplication applied, int shown) => new()
    {
        Total = result.Total,
        TotalIsAtLeast = result.IsTotalAtLeast,
        Offers = [.. result.Hits.Take(Math.Min(shown, MaxOffers)).Select((hit, index) => summaries.Of(hit, index + 1))],
        Constraints = QueryText.Constraints(result.Query),
        FromProfile = applied.Applied.Count > 0 ? [.. applied.Applied.Select(fact => $"{fact.Kind.ToString().ToLowerInvariant()} {fact.Value}")] : null,
        Alternatives = result.HitsAreAlternatives,
        Nothing = result.Total > 0 ? null : NothingText(result),
        NotUnderstood = result.Query.NotUnderstood.Count > 0 ? result.Query.NotUnderstood : null,
        Unmet = result.Unmet.Count > 0 ? result.Unmet : null,
        Result = result,
        AppliedFacts = applied.Applied,
    };

    private static string? NothingText(SearchResult result) => result.Empty is { } empty
        ? $"Nothing satisfies '{empty.Constraint}'." + (empty.NearestPrice is { } price ? $" The nearest price is {price}." : empty.Nearest is { } near ? $" Nearest: {near}." : "")
        : result.HitsAreAlternatives ? "The catalogue does not carry what was asked for." : "Nothing matches.";
}
