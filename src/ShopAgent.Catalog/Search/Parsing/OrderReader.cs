using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>What of the answer is wanted and in which order: all of it, superlatives ("cheapest"), the best of each group, and comparisons with what was shown ("lighter than the first").</summary>
internal sealed class OrderReader(Lexicon lexicon) : IQueryReader
{
    public const string Price = "price";
    public const string Rating = "rating";

    /// <summary>How many words may stand between a superlative and what it speaks of.</summary>
    private const int Reach = 3;

    private const int LongestGroupName = 3;

    private static readonly Dictionary<string, string> Groups = new(StringComparer.Ordinal)
    {
        ["model"] = "model", ["modele"] = "model", ["version"] = "model", ["product"] = "model", ["produit"] = "model", ["shop"] = "shop", ["store"] = "shop", ["merchant"] = "shop",
        ["seller"] = "shop", ["magasin"] = "shop", ["boutique"] = "shop", ["brand"] = "brand", ["marque"] = "brand", ["colour"] = "colour", ["color"] = "colour", ["couleur"] = "colour",
        ["type"] = "type", ["category"] = "category",
    };

    public void Read(QueryDraft draft)
    {
        for (var at = 0; at < draft.Count; at++)
        {
            var mark = draft.MarkAt(at);
            if (mark.Act == PhraseAct.All) draft.Query = draft.Query with { WantsAll = true };
            if (mark.Act == PhraseAct.ForEach) ReadGroup(draft, at, mark);
            else if (mark.Quality is { } quality) ReadQuality(draft, at, mark, quality);
            else if (mark.Act is PhraseAct.LessThan or PhraseAct.MoreThan && !NumberFollows(draft, at + mark.Length)) ReadThan(draft, at);
            else if (mark.Act is PhraseAct.Most or PhraseAct.Least) ReadSuperlative(draft, at, mark, null, mark.Act == PhraseAct.Most);
            else if (mark.Act is PhraseAct.More or PhraseAct.Less) ReadMore(draft, at, mark);
            else if (mark.Act == PhraseAct.BestRated) ReadBest(draft, at, mark);
            if (mark.Act == PhraseAct.All) draft.Take(at, at + mark.Length);
        }
    }

    private void ReadGroup(QueryDraft draft, int at, Mark mark)
    {
        var start = at + mark.Length;
        for (var end = Math.Min(start + LongestGroupName, draft.Count); end > start; end--)
        {
            var name = string.Join(' ', draft.Tokens.Skip(start).Take(end - start).Select(token => token.Text));
            var group = lexicon.Specs.Find(name) is [var concept, ..] ? concept.Name : end == start + 1 ? Groups.GetValueOrDefault(name) : null;
            if (group is null) continue;
            draft.Take(at, end);
            draft.Query = draft.Query with { GroupBy = group };
            return;
        }
    }

    private void ReadBest(QueryDraft draft, int at, Mark mark)
    {
        // Behind a wished thing, what is best is a property of it: the property is compared, the thing is wanted.
        var hasThing = Enumerable.Range(0, at).Any(before => draft.IsFree(before) && !draft.IsFiller(before) && draft.MarkAt(before).Act is null);
        if (hasThing && SpecAfter(draft, at + mark.Length) is { } found && found.Name is not (Price or Rating))
        {
            draft.Take(at, found.End);
            draft.Query = draft.Query with { Sort = SortOrder.SpecDescending, SortSpec = found.Name };
            return;
        }

        draft.Take(at, at + mark.Length);
        if (draft.Query.Sort == SortOrder.Relevance) draft.Query = draft.Query with { Sort = SortOrder.RatingDescending };
    }

    private void ReadQuality(QueryDraft draft, int at, Mark mark, Quality quality)
    {
        if (quality.IsSuperlative) ReadSuperlative(draft, at, mark, quality.Spec, quality.IsMore);
        else if (mark.Act is null || !NumberFollows(draft, at + mark.Length)) AddRelative(draft, at, at + mark.Length, quality.Spec, quality.IsMore);
    }

    /// <summary>A comparison that no number follows speaks of what was shown.</summary>
    private static void ReadThan(QueryDraft draft, int at)
    {
        if (draft.Words.Qualities.Match(draft.Tokens, at, out var quality) is > 0 and var length && !quality.IsSuperlative && quality.Spec is { } spec) AddRelative(draft, at, at + length, spec, quality.IsMore);
    }

    private void ReadSuperlative(QueryDraft draft, int at, Mark mark, string? spec, bool isMore)
    {
        var end = at + mark.Length;
        if (spec is null or "size" or "speed" && SpecAfter(draft, end) is { } found) (spec, end) = found;
        if (spec is null) return;
        var rank = draft.MarkBefore(at) is { Mark.Ordinal: > 0 } ordinal ? ordinal.Mark.Ordinal : 1;
        draft.Take(draft.MarkBefore(at) is { Mark.Ordinal: > 0 } before ? before.Start : at, end);
        draft.Query = draft.Query with
        {
            SuperlativeRank = rank,
            Sort = (spec, isMore) switch
            {
                (Price, true) => SortOrder.PriceDescending,
                (Price, false) => SortOrder.PriceAscending,
                (Rating, true) => SortOrder.RatingDescending,
                (_, true) => SortOrder.SpecDescending,
                _ => SortOrder.SpecAscending,
            },
            SortSpec = spec is Price or Rating ? null : spec,
        };
    }

    /// <summary>A comparison of a named spec ("more storage") speaks of what was shown, unless a number follows.</summary>
    private void ReadMore(QueryDraft draft, int at, Mark mark)
    {
        if (SpecAfter(draft, at + mark.Length) is { } found && !NumberFollows(draft, found.End)) AddRelative(draft, at, found.End, found.Name, mark.Act == PhraseAct.More);
    }

    private static void AddRelative(QueryDraft draft, int start, int end, string spec, bool isMore)
    {
        var (ordinal, last) = ReadReference(draft, end);
        var relative = new RelativeConstraint(spec, isMore ? Comparison.MoreThan : Comparison.LessThan, ordinal, draft.Said(start, last));
        draft.Take(start, last);
        draft.Query = draft.Query with { Relative = [.. draft.Query.Relative, relative] };
    }

    /// <summary>Which of the shown products a comparison names: "than the first one".</summary>
    private static (int? Ordinal, int End) ReadReference(QueryDraft draft, int at)
    {
        var next = draft.Is(at, PhraseAct.Than) ? at + draft.MarkAt(at).Length : at;
        if (next == at && at < draft.Count && draft.Tokens[at].Text is "than" or "que") next = at + 1;
        if (next == at && !(at > 0 && draft.Tokens[at - 1].Text is "than" or "que")) return (null, at);
        while (draft.IsFiller(next) && draft.MarkAt(next).Ordinal == 0) next += Math.Max(1, draft.MarkAt(next).Length);
        if (draft.MarkAt(next) is not { Ordinal: not 0 } mark) return (null, Math.Max(at, next));
        next += mark.Length;
        while (next < draft.Count && draft.Tokens[next].Text is "one" or "ones") next++;
        return (mark.Ordinal, next);
    }

    private (string Name, int End)? SpecAfter(QueryDraft draft, int at)
    {
        for (var start = at; start <= at + Reach && start < draft.Count && draft.IsFree(start); start++)
        {
            if (draft.Words.Phrases.Match(draft.Tokens, start, out var act) is > 0 and var price && act == PhraseAct.Price) return (Price, start + price);
            if (lexicon.Specs.Match(draft.Tokens, start, out var concepts) is > 0 and var length) return (concepts[0].Name, start + length);
        }

        return null;
    }

    private static bool NumberFollows(QueryDraft draft, int at)
    {
        while (draft.IsFiller(at)) at++;
        return at < draft.Count && (draft.Tokens[at].Kind == TokenKind.Number || "€$£".Contains(draft.Tokens[at].Text[0], StringComparison.Ordinal));
    }
}
