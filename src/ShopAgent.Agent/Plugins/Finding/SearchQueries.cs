using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent.Plugins.Finding;

/// <summary>What a search call asks for, as one query: the words, on top of them the filters, the product that something fits or replaces, and the order.</summary>
internal sealed class SearchQueries(TurnAccessor turn, QueryParser parser, QueryRefiner refiner, FilterReader filters, ProductIdResolver references, StillWords still, Lexicon lexicon)
{
    public ReadSearch Read(SearchCall call)
    {
        var said = call.Words is { } words ? words.Understood ?? parser.Parse(words.Text) : new ProductQuery();
        var query = said;
        var active = call.Refine ? turn.Current.State.ActiveQuery : null;
        if (active is not null)
        {
            var basis = Basis(said.Text);
            query = refiner.Refine(active, said, basis, FocusOrdinal(basis));
        }

        query = filters.Apply(query, call.Filters, out var problem);
        if (problem is not null) return ReadSearch.Refused(problem);
        foreach (var (id, relation) in new[] { (call.Like, ReferenceRelation.Substitute), (call.Fits, ReferenceRelation.Compatible) })
        {
            if (id is null) continue;
            if (references.Resolve(id, turn.Current.State) is not { } hit) return ReadSearch.Refused(ProductIdResolver.Unknown(id, turn.Current.State));
            query = query with { Reference = new ProductReference(relation, hit.Product.Title) { MerchantId = hit.Product.MerchantId }, Text = query.Text.Length > 0 ? query.Text : hit.Product.Title };
        }

        if (call.Sort is { } sort)
        {
            if (SortReader.Apply(query, sort, lexicon) is not { } sorted) return ReadSearch.Refused($"Nothing can be sorted by '{sort}'; use relevance, price, -price, rating or the name of a measure such as weight.");
            query = sorted;
        }

        if (query is { IsEmpty: true, Sort: SortOrder.Relevance, FreeOf.Count: 0, Excluded.Count: 0, ExcludedBrands.Count: 0, Sizes.Count: 0, InStockOnly: false })
            return ReadSearch.Refused(call.Words is { } none ? $"'{none}' names no product, shop or limit; write what the shopper wants." : "Give a query or filters.");
        return new ReadSearch(query, null) { IsRefinement = call.Refine && active is not null, IsComparison = said.Relative.Count > 0, SaysNothing = call.Refine && call.Filters.IsEmpty && SaysNothingOfProducts(said) };
    }

    /// <summary>A comparison with a word for "still" speaks of the list before the refinements; any other of the one on screen.</summary>
    private IReadOnlyList<SearchHit> Basis(string change)
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

    private static bool SaysNothingOfProducts(ProductQuery query) => query is
    {
        Type: null, Price: null, Brands.Count: 0, Merchants.Count: 0, ModelTokens.Count: 0, Specs.Count: 0, Required.Count: 0, Sizes.Count: 0, Excluded.Count: 0, ExcludedBrands.Count: 0, FreeOf.Count: 0,
        Diets.Count: 0, Relative.Count: 0, Withdrawn.Count: 0, SuperlativeRank: null, InStockOnly: false, Sort: SortOrder.Relevance,
    };
}

internal sealed record SearchCall(SearchWords? Words, SearchFilters Filters, string? Like, string? Fits, string? Sort, bool Refine);

/// <param name="Query">Null when the call asks for nothing that can be searched.</param>
/// <param name="Problem">Then one sentence that says why.</param>
internal sealed record ReadSearch(ProductQuery? Query, string? Problem)
{
    /// <summary>It changes the search before, so that an ordinal may still mean the earlier list.</summary>
    public bool IsRefinement { get; init; }

    public bool IsComparison { get; init; }

    /// <summary>The words of the change say nothing of products; when nothing has them, they limit nothing.</summary>
    public bool SaysNothing { get; init; }

    public static ReadSearch Refused(string problem) => new(null, problem);
}
