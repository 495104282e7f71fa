using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>Lowest ratings: "rated at least 4", "4 stars or more".</summary>
internal sealed class RatingReader : IQueryReader
{
    private const decimal HighestRating = 5;

    /// <summary>How many tokens may stand between "rated" and its number.</summary>
    private const int Reach = 5;

    public void Read(QueryDraft draft)
    {
        for (var at = 0; at < draft.Count; at++)
        {
            if (!draft.IsFree(at) || draft.Tokens[at].Kind != TokenKind.Number || NumberText.ReadGrouped(draft.Tokens[at].Text) is not { } value || value > HighestRating) continue;
            var end = at + 1;
            if (draft.Is(end, PhraseAct.AtLeast)) end += draft.MarkAt(end).Length;
            var stars = draft.Is(end, PhraseAct.Stars);
            var rated = Enumerable.Range(Math.Max(0, at - Reach), at - Math.Max(0, at - Reach)).Where(before => draft.Is(before, PhraseAct.Rated)).Cast<int?>().LastOrDefault();
            if (!stars && rated is null) continue;
            if (stars) end += draft.MarkAt(end).Length;
            if (draft.MarkAt(end).Act is PhraseAct.AtLeast or PhraseAct.Stars) end += draft.MarkAt(end).Length;
            var start = rated ?? (draft.MarkBefore(at) is { Mark.Act: PhraseAct.AtLeast or PhraseAct.MoreThan or PhraseAct.Exactly } comparison ? comparison.Start : at);
            draft.Take(start, end);
            draft.Query = draft.Query with { MinimumRating = value };
        }
    }
}
