using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Specs;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins.Finding;

/// <summary>Makes the reply of a search: rows, what was applied, what was ignored, and what comes near when nothing was found.</summary>
internal sealed class SearchReplies(OfferSummaries summaries, NearMisses near, ShopDirectory shops)
{
    /// <summary>Characters of the rows of one reply; the rest comes with the cursor.</summary>
    private const int MaxLength = 4800;

    /// <param name="next">The cursor from a place on; null where the rows are all there is.</param>
    public SearchReply Of(SearchResult result, ProfileApplication applied, int onScreen, Func<int, string?> next)
    {
        var table = Rows(result.Hits, result.Query);
        var rows = table.Rows.Count;
        while (rows > Math.Max(1, onScreen) && table.Length(rows) > MaxLength) rows--;
        var ignored = result.Query.NotUnderstood.Concat(result.Unmet).Distinct().ToList();
        return new SearchReply
        {
            Total = result.Total,
            TotalIsAtLeast = result.IsTotalAtLeast,
            Offers = rows == 0 ? null : table with { Rows = [.. table.Rows.Take(rows)] },
            OnScreen = onScreen,
            Next = next(rows),
            Applied = [.. QueryText.Constraints(result.Query), .. QueryText.Order(result.Query)],
            FromProfile = applied.Applied.Count > 0 ? [.. applied.Applied.Select(fact => FactText.Of(fact.Kind, fact.Value, fact.Scope))] : null,
            Alternatives = result.HitsAreAlternatives,
            Nothing = result.Total > 0 ? null : NothingText(result),
            NearMisses = result.Total > 0 || result.HitsAreAlternatives ? null : new Lazy<Table?>(() => near.Of(result)),
            Ignored = ignored.Count > 0 ? ignored : null,
            Corrected = result.Corrections.Count > 0 ? result.Corrections : null,
            Result = result,
            AppliedFacts = applied.Applied,
            Ids = [.. result.Hits.Select(hit => hit.Variant?.Id ?? hit.Product.Id)],
        };
    }

    public Table Rows(IReadOnlyList<SearchHit> hits, ProductQuery? query) => Table.Of(
        hits, ("id", hit => hit.Variant?.Id ?? hit.Product.Id), ("title", hit => hit.Product.Title), ("price", hit => summaries.Price(hit)), ("shop", hit => summaries.ShopName(hit.Product.MerchantId)),
        ("options", hit => OfferSummaries.Options(hit)), ("stock", hit => summaries.Stock(hit)), ("rating", hit => hit.Product.Rating is { } rating ? OfferSummaries.RatingText(rating) : null),
        ("days", hit => Days(hit)), ("match", hit => query is null ? null : Match(hit, query)), ("warning", hit => hit.Warnings.Count > 0 ? string.Join("; ", hit.Warnings) : null));

    private string? Days(SearchHit hit) => ShopDirectory.Days((hit.Variant ?? hit.Product.Variants[0]).Offer.Delivery ?? shops.Find(hit.Product.MerchantId)?.Shipping?.Delivery);

    /// <summary>The facts that answer the limits, by value where the product states one, and what it does not state.</summary>
    private static string? Match(SearchHit hit, ProductQuery query)
    {
        List<string> facts = [.. query.Specs.Where(spec => spec.Name is not null).Select(spec => Value(hit.Product, spec)).OfType<string>()];
        facts.AddRange(query.Required.Select(term => term.Term).Where(term => hit.Reasons.Contains(term)));
        facts.AddRange(hit.Unknown.Select(constraint => constraint + ": not stated"));
        return facts.Count > 0 ? string.Join("; ", facts.Distinct()) : null;
    }

    internal static string? Value(Product product, SpecConstraint limit) => product.Specs.FirstOrDefault(spec => spec.Number is not null && spec.Unit == limit.Unit && spec.Name.Equals(limit.Name, StringComparison.OrdinalIgnoreCase)) is { } stated
        ? $"{limit.Name}: {MeasureText.Format(stated.Number!.Value, stated.Unit)}"
        : null;

    private static string NothingText(SearchResult result) => result.Empty is { } empty
        ? $"Nothing satisfies '{empty.Constraint}'." + (empty.NearestPrice is { } price ? $" The nearest price is {price}." : empty.Nearest is { } nearest ? $" Nearest: {nearest}." : "")
        : result.HitsAreAlternatives ? "The catalogue does not carry what was asked for." : "Nothing matches.";
}
