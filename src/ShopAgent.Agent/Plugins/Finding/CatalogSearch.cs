using System.Globalization;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins.Finding;

/// <summary>Runs a search for the shopper of the turn, puts it on screen and remembers it, page by page.</summary>
internal sealed class CatalogSearch(TurnAccessor turn, ProductSearch search, SearchReplies replies, ProfileQuery profiles, OfferGate gate)
{
    /// <summary>Hits put on screen unless more are asked for: what fits a terminal without scrolling.</summary>
    public const int PageSize = 5;

    public const int MostRows = 50;

    /// <summary>Rows of a reply when no limit is given.</summary>
    private const int UsualRows = 20;

    public SearchReply Run(ProductQuery query, int? limit, bool show, ReadSearch read)
    {
        var scope = turn.Current;
        var (result, applied) = Find(query, limit ?? UsualRows);
        if (result.HitsAreAlternatives)
        {
            scope.State = scope.State with { UnmetRequest = query.Text };
            return replies.Of(result, applied, 0, _ => null);
        }

        if (read.SaysNothing && result.Total == 0) return replies.Of(result with { Hits = [] }, applied, 0, _ => null) with { SaysNothing = true };
        if (result.Total == 0 && NamesNothing(applied.Query)) return replies.Of(result with { Hits = [] }, applied, 0, _ => null);
        scope.State = scope.State.Search(query, out var number);
        string? Next(int from) => from < result.Hits.Count || from < result.Total ? Cursor(number, from) : null;
        if (!show) return replies.Of(result, applied, 0, Next);
        // A comparison that nothing satisfies is answered and over; the limits that the shopper stated stay.
        var kept = read.IsRefinement && result.Total == 0 && read.IsComparison && scope.State.ActiveQuery is { } before ? before : query;
        scope.State = scope.State with { ActiveQuery = kept, UnmetRequest = result.Total == 0 ? query.Text : null };
        return replies.Of(result, applied, Present(result, limit, number, 0, read.IsRefinement), Next);
    }

    /// <summary>The rest of an earlier search, by the profile as it is now.</summary>
    public SearchReply Continue(string cursor, int? limit, bool show)
    {
        var scope = turn.Current;
        if (Read(cursor) is not { } place || scope.State.Searches.FirstOrDefault(search => search.Number == place.Number) is not { } remembered)
            return new SearchReply { Ok = false, Problem = $"'{cursor}' is no cursor of a recent search; search again, and pass 'next' of its result." };
        var wanted = limit ?? (show ? PageSize : UsualRows);
        var (result, applied) = Find(remembered.Query, place.From + wanted);
        var page = result with { Hits = [.. result.Hits.Skip(place.From).Take(wanted)] };
        if (page.Hits.Count == 0) return new SearchReply { Ok = false, Problem = "That was everything that matches.", Total = result.Total };
        string? Next(int from) => place.From + from < result.Total ? Cursor(place.Number, place.From + from) : null;
        return replies.Of(page, applied, show ? Present(page, wanted, place.Number, place.From, isRefinement: false) : 0, Next);
    }

    private (SearchResult Result, ProfileApplication Applied) Find(ProductQuery query, int limit)
    {
        var session = turn.Current.Session;
        var applied = profiles.Apply(query, session.Profile, session.Basket.Lines);
        var result = search.Search(applied.Query, limit);
        return (result with { Hits = gate.Safe(result.Hits) }, applied);
    }

    private int Present(SearchResult result, int? limit, int number, int from, bool isRefinement)
    {
        if (result.Hits.Count == 0) return 0;
        var isWhole = result.Query.WantsAll || result.Query.SuperlativeRank is not null;
        IReadOnlyList<SearchHit> shown = isWhole ? result.Hits : [.. result.Hits.Take(limit ?? PageSize)];
        turn.Current.Present(shown, result.Total, areAlternatives: false, isRefinement);
        var seen = from + shown.Count;
        turn.Current.State = turn.Current.State with { Next = seen < result.Total || shown.Count < result.Hits.Count ? Cursor(number, seen) : null };
        return shown.Count;
    }

    /// <summary>No word of the request is one that the catalogue sells by: its hits are chance.</summary>
    private static bool NamesNothing(ProductQuery query) =>
        query is { Type: null, Brands.Count: 0, Merchants.Count: 0, ModelTokens.Count: 0, Specs.Count: 0, Price: null, QuotedTitles.Count: 0 } && query.NotUnderstood.Count > 0;

    private static string Cursor(int number, int from) => string.Create(CultureInfo.InvariantCulture, $"s{number}.{from}");

    private static (int Number, int From)? Read(string cursor) =>
        cursor.StartsWith('s') && cursor[1..].Split('.') is [var number, var from] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var search) && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? (search, at)
            : null;
}
