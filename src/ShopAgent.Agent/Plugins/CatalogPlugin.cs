using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Panels;
using ShopAgent.Agent.Plugins.Finding;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Agent.Plugins;

/// <summary>The only way for a model to products. What it finds is put on screen by the host; the model never supplies a price or a title.</summary>
internal sealed class CatalogPlugin(
    TurnAccessor turn, SearchQueries queries, CatalogSearch search, ProductIdResolver references, SearchReplies rows, ProductDetails details, ProductComparison comparison, OfferGate gate)
{
    [KernelFunction("search")]
    [Description("Find products. Filters hold strictly; query ranks, its limits are listed in 'applied'. The first 5 (or limit) go on screen. refine: keep the last search's other limits.")]
    public SearchReply Search(
        SearchWords? query = null,
        SearchFilters? filters = null,
        [Description("id: what can replace it")] string? like = null,
        [Description("id: what fits it")] string? fits = null,
        [Description("relevance, price, -price, rating or a measure")] string? sort = null,
        [Description("default 20")][Range(1, CatalogSearch.MostRows)] int? limit = null,
        [Description("'next' of a result")] string? cursor = null,
        bool show = true,
        bool refine = false)
    {
        if (cursor is not null) return search.Continue(cursor, limit, show);
        var read = queries.Read(new SearchCall(query, filters ?? new SearchFilters(), like, fits, sort, refine));
        return read.Query is { } wish ? search.Run(wish, limit, show, read) : new SearchReply { Ok = false, Problem = read.Problem };
    }

    [KernelFunction("read")]
    [Description("All that is stated of products: attributes, options in stock, allergens, other shops; of several also what differs. Shows nothing.")]
    public DetailReply Read(
        [MaxLength(10)] IReadOnlyList<string> ids,
        bool full = false)
    {
        if (Resolve(ids, out var hits) is { } problem) return new DetailReply { Ok = false, Problem = problem };
        if (hits is [var only]) turn.Current.State = turn.Current.State with { Focus = ShownOffer.Of(only) };
        return details.Of([.. hits.Select(gate.Marked)], full);
    }

    [KernelFunction("show")]
    [Description("Put products on screen in this order.")]
    public ShowReply Show(
        IReadOnlyList<string> ids,
        ShowView view = ShowView.List)
    {
        if (Resolve(ids, out var hits) is { } problem) return new ShowReply { Ok = false, Problem = problem };
        return view switch
        {
            ShowView.Detail => Detail(hits),
            ShowView.Comparison => Compare(hits),
            _ => List(hits),
        };
    }

    private ShowReply List(IReadOnlyList<SearchHit> hits)
    {
        var scope = turn.Current;
        var safe = gate.Safe(hits);
        if (safe.Count == 0) return new ShowReply { Ok = false, Problem = "None of them is known to be safe for the shopper's allergies; offer something else." };
        scope.Present(safe, safe.Count, areAlternatives: scope.State.UnmetRequest is not null, isRefinement: false);
        return Shown(safe);
    }

    private ShowReply Detail(IReadOnlyList<SearchHit> hits)
    {
        var shown = hits.Select(gate.Marked).ToList();
        foreach (var hit in shown) turn.Current.Present(new DetailPanel(hit, details.Elsewhere(hit.Product)));
        return Shown(shown) with { Others = shown is [var one] ? details.Elsewhere(one.Product) : [] };
    }

    private ShowReply Compare(IReadOnlyList<SearchHit> hits)
    {
        var shown = hits.Select(gate.Marked).ToList();
        if (shown.Count < 2) return new ShowReply { Ok = false, Problem = "A comparison needs at least two products." };
        turn.Current.Present(shown, shown.Count, areAlternatives: false, isRefinement: true);
        turn.Current.ReplaceOffersPanel(new ComparisonPanel(shown, ComparisonRows.Of(shown, comparison)));
        return Shown(shown);
    }

    private ShowReply Shown(IReadOnlyList<SearchHit> hits) => new() { OnScreen = hits.Count, Offers = rows.Rows(hits, null), Hits = hits, Ids = [.. hits.Select(hit => hit.Variant?.Id ?? hit.Product.Id)] };

    /// <returns>One sentence about the first id that means nothing; null when all are found.</returns>
    private string? Resolve(IReadOnlyList<string> ids, out IReadOnlyList<SearchHit> hits)
    {
        List<SearchHit> found = [];
        hits = found;
        foreach (var id in ids)
        {
            if (references.Resolve(id, turn.Current.State) is not { } hit) return ProductIdResolver.Unknown(id, turn.Current.State);
            found.Add(hit);
        }

        return found.Count == 0 ? "Name at least one product id." : null;
    }
}

internal enum ShowView { List, Comparison, Detail }
