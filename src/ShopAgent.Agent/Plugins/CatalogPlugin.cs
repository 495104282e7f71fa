using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Panels;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins;

/// <summary>The only way for a model to products. What it finds is put on screen by the host; the model never supplies a price or a title.</summary>
internal sealed class CatalogPlugin(
    TurnAccessor turn, QueryParser parser, QueryRefiner refiner, ProductSearch search, IProductLookup products, ProductIdResolver references, OfferSummaries summaries, SearchReplies replies, ProfileQuery profiles, StillWords still,
    ProductComparison comparison, OfferGate gate)
{
    /// <summary>Hits put on screen unless the shopper asks for all: what fits a terminal without scrolling.</summary>
    public const int PageSize = 5;

    private const int MaxPageSize = 50;

    [KernelFunction("search")]
    [Description("Find products and put them on screen. Write the whole wish into 'request' in the shopper's own words, with every limit: 'waterproof tent for 2 under 200 euros', 'cheapest usb-c charger with at least 65 W', 'jackets, not black, in size M'.")]
    public SearchReply Search(
        [Description("The wish in the shopper's words.")] string request,
        [Description("How many to show, 1 to 50; empty: 5.")] string? limit = null,
        [Description("'false' to look without putting the hits on screen.")] string? show = null)
    {
        var query = parser.Parse(request);
        if (query is { IsEmpty: true, Sort: SortOrder.Relevance, FreeOf.Count: 0, Excluded.Count: 0 })
            return new SearchReply { Ok = false, Problem = $"'{request}' names no product, shop or limit; write what the shopper wants." };
        return Run(query, limit, IsYes(show), isRefinement: false);
    }

    [KernelFunction("refine")]
    [Description("Change the last search and keep its other limits: 'cheaper', 'in blue', 'under 50 euros', 'lighter than the first one', 'any brand'.")]
    public SearchReply Refine([Description("The change in the shopper's words.")] string change)
    {
        var scope = turn.Current;
        if (scope.State.ActiveQuery is not { } active) return Search(change);
        var wish = parser.Parse(change);
        var basis = RefinementBasis(change);
        var query = refiner.Refine(active, wish, basis, FocusOrdinal(basis));
        return Run(query, null, show: true, isRefinement: true, isComparison: wish.Relative.Count > 0);
    }

    [KernelFunction("more")]
    [Description("Show the next hits of the last search.")]
    public SearchReply More()
    {
        var scope = turn.Current;
        if (scope.State.ActiveQuery is not { } query) return new SearchReply { Ok = false, Problem = "There is no search to continue; search first." };
        var applied = profiles.Apply(query, scope.Session.Profile, scope.Session.Basket.Lines);
        var seen = scope.State.Shown.SelectMany(list => list.Offers).Select(offer => offer.ProductId).ToHashSet(StringComparer.Ordinal);
        var result = search.Search(applied.Query, MaxPageSize + seen.Count);
        var next = gate.Safe(result.Hits).Where(hit => !seen.Contains(hit.Product.Id)).Take(PageSize).ToList();
        if (next.Count == 0) return new SearchReply { Ok = false, Problem = "That was everything that matches.", Total = result.Total };
        scope.Present(next, result.Total, result.HitsAreAlternatives, isRefinement: false);
        return replies.Of(result with { Hits = next }, applied, next.Count);
    }

    [KernelFunction("describe")]
    [Description("Read everything about one product and put it on screen: description, specifications, options in stock, allergens, the same product in other shops.")]
    public DetailReply Describe([Description("Product id, or its number on screen.")] string id)
    {
        var scope = turn.Current;
        if (references.Resolve(id, scope.State) is not { } found) return new DetailReply { Ok = false, Problem = ProductIdResolver.Unknown(id, scope.State) };
        var hit = gate.Marked(found);
        var others = gate.Safe(products.FindSame(hit.Product.SameProductKey).Where(other => other.Id != hit.Product.Id));
        scope.Present(new DetailPanel(hit, others));
        return new DetailReply
        {
            Offer = summaries.Of(hit, 1), Description = hit.Product.Description, Attributes = hit.Product.Attributes, Variants = summaries.Variants(hit.Product),
            Allergens = AllergenText(hit.Product.Allergens), OtherShops = [.. others.Select(other => summaries.Of(new SearchHit(other, null, 1, [], []), 0))],
            Hit = hit, Others = others,
        };
    }

    [KernelFunction("compare")]
    [Description("Compare two to five products and put the table on screen.")]
    public ToolReply Compare([Description("Product ids or numbers on screen, separated by commas.")] string ids)
    {
        var scope = turn.Current;
        var hits = new List<SearchHit>();
        foreach (var id in Split(ids))
        {
            if (references.Resolve(id, scope.State) is not { } hit) return new ToolReply { Ok = false, Problem = ProductIdResolver.Unknown(id, scope.State) };
            hits.Add(gate.Marked(hit));
        }

        if (hits.Count < 2) return new ToolReply { Ok = false, Problem = "A comparison needs at least two products." };
        scope.Present(hits, hits.Count, areAlternatives: false, isRefinement: true);
        scope.ReplaceOffersPanel(new ComparisonPanel(hits, ComparisonRows.Of(hits, comparison)));
        return new SearchReply { Total = hits.Count, Offers = [.. hits.Select((hit, index) => summaries.Of(hit, index + 1))] };
    }

    [KernelFunction("present")]
    [Description("Put chosen products on screen in this order instead of the last list.")]
    public ToolReply Present([Description("Product ids or numbers on screen, separated by commas.")] string ids)
    {
        var scope = turn.Current;
        var hits = new List<SearchHit>();
        foreach (var id in Split(ids))
        {
            if (references.Resolve(id, scope.State) is not { } hit) return new ToolReply { Ok = false, Problem = ProductIdResolver.Unknown(id, scope.State) };
            hits.Add(hit);
        }

        if (hits.Count == 0) return new ToolReply { Ok = false, Problem = "Name at least one product id." };
        hits = [.. gate.Safe(hits)];
        if (hits.Count == 0) return new ToolReply { Ok = false, Problem = "None of them is known to be safe for the shopper's allergies; offer something else." };
        scope.Present(hits, hits.Count, areAlternatives: scope.State.UnmetRequest is not null, isRefinement: false);
        return new SearchReply { Total = hits.Count, Offers = [.. hits.Select((hit, index) => summaries.Of(hit, index + 1))] };
    }

    private SearchReply Run(ProductQuery query, string? limit, bool show, bool isRefinement, bool isComparison = false)
    {
        var scope = turn.Current;
        var applied = profiles.Apply(query, scope.Session.Profile, scope.Session.Basket.Lines);
        var result = search.Search(applied.Query, Limit(limit));
        result = result with { Hits = gate.Safe(result.Hits) };
        if (result.HitsAreAlternatives)
        {
            scope.State = scope.State with { UnmetRequest = query.Text };
            return replies.Of(result, applied, result.Hits.Count);
        }

        if (result.Total == 0 && NamesNothing(applied.Query)) return replies.Of(result with { Hits = [] }, applied, 0);
        if (show)
        {
            // A comparison that nothing satisfies is answered and over; the limits that the shopper stated stay.
            var kept = isRefinement && result.Total == 0 && isComparison && scope.State.ActiveQuery is { } before ? before : query;
            scope.State = scope.State with { ActiveQuery = kept, UnmetRequest = result.Total == 0 ? query.Text : null };
            if (result.Hits.Count > 0) scope.Present(result.Hits, result.Total, areAlternatives: false, isRefinement);
        }

        return replies.Of(result, applied, result.Hits.Count);
    }

    /// <summary>No word of the request is one that the catalogue sells by: its hits are chance.</summary>
    private static bool NamesNothing(ProductQuery query) =>
        query is { Type: null, Brands.Count: 0, Merchants.Count: 0, ModelTokens.Count: 0, Specs.Count: 0, Price: null, QuotedTitles.Count: 0 } && query.NotUnderstood.Count > 0;

    /// <summary>A comparison with a word for "still" speaks of the list before the refinements; any other of the one on screen.</summary>
    private IReadOnlyList<SearchHit> RefinementBasis(string change)
    {
        var lists = turn.Current.State.Shown;
        var index = lists.Count - 1;
        if (still.IsIn(change)) while (index > 0 && lists[index].IsRefinement) index--;
        return index < 0 ? [] : [.. lists[index].Offers.Select(references.Find).OfType<SearchHit>()];
    }

    private int? FocusOrdinal(IReadOnlyList<SearchHit> basis)
    {
        if (turn.Current.State.Focus is not { } focus) return null;
        for (var i = 0; i < basis.Count; i++) if (basis[i].Product.Id == focus.ProductId) return i + 1;
        return null;
    }

    private static List<string>? AllergenText(AllergenInfo info)
    {
        if (!info.IsFood) return null;
        List<string> lines = [];
        if (info.Contains.Count > 0) lines.Add("contains " + string.Join(", ", info.Contains));
        if (info.MayContain.Count > 0) lines.Add("may contain " + string.Join(", ", info.MayContain));
        if (info.FreeOf.Count > 0) lines.Add("free of " + string.Join(", ", info.FreeOf));
        if (!info.IsDeclared) lines.Add("no full allergen declaration: treat everything else as unknown");
        return lines;
    }

    private static int Limit(string? limit) =>
        int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 ? Math.Min(value, MaxPageSize) : PageSize;

    private static bool IsYes(string? show) => show is null || !show.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);

    private static string[] Split(string ids) => ids.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

internal sealed record SearchReply : ToolReply
{
    /// <summary>How many products satisfy every constraint.</summary>
    public int Total { get; init; }

    /// <summary>There are more than the total, which counts those that were looked at.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool TotalIsAtLeast { get; init; }

    public IReadOnlyList<OfferSummary> Offers { get; init; } = [];

    /// <summary>Constraints in force, in words.</summary>
    public IReadOnlyList<string> Constraints { get; init; } = [];

    /// <summary>What the result owes to the shopper's profile: "no polyester".</summary>
    public IReadOnlyList<string>? FromProfile { get; init; }

    /// <summary>True: what was asked for is not carried; the offers are the nearest things and must be called alternatives.</summary>
    public bool Alternatives { get; init; }

    /// <summary>Why nothing was found, and what comes nearest.</summary>
    public string? Nothing { get; init; }

    /// <summary>Words of the wish for which no product has any evidence.</summary>
    public IReadOnlyList<string>? Unmet { get; init; }

    public IReadOnlyList<string>? NotUnderstood { get; init; }

    [JsonIgnore]
    public SearchResult? Result { get; init; }

    [JsonIgnore]
    public IReadOnlyList<ProfileFact> AppliedFacts { get; init; } = [];
}

internal sealed record DetailReply : ToolReply
{
    public OfferSummary? Offer { get; init; }

    public string? Description { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    /// <summary>Options that can be bought now, with price and stock where they differ.</summary>
    public IReadOnlyList<string>? Variants { get; init; }

    public IReadOnlyList<string>? Allergens { get; init; }

    public IReadOnlyList<OfferSummary>? OtherShops { get; init; }

    [JsonIgnore]
    public SearchHit? Hit { get; init; }

    [JsonIgnore]
    public IReadOnlyList<Product> Others { get; init; } = [];
}

/// <summary>The rating, then the properties in which products differ.</summary>
internal static class ComparisonRows
{
    public static IReadOnlyList<ComparisonRow> Of(IReadOnlyList<SearchHit> hits, ProductComparison comparison) =>
        [new ComparisonRow("rating", [.. hits.Select(Rating)]), .. comparison.Compare([.. hits.Select(hit => hit.Product)]).Select(row => new ComparisonRow(row.Name, row.Values))];

    private static string? Rating(SearchHit hit) => hit.Product.Rating?.Value.ToString("0.0", CultureInfo.InvariantCulture);
}
