using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>Tells what a quoted title is to the request: the thing itself, what the wished thing must fit, or what it shall replace.</summary>
internal sealed class QuotedReferenceReader(CatalogVocabulary vocabulary)
{
    /// <summary>Tokens that may stand between the quotation and the words for "sold by".</summary>
    private const int MerchantReach = 5;

    public void Read(QueryDraft draft)
    {
        var place = PlaceOfQuotation(draft);
        var marks = Enumerable.Range(0, draft.Count).Where(at => draft.MarkAt(at).Act is PhraseAct.Compatible or PhraseAct.Substitute).ToList();
        var relation = Relation(draft, marks, place);
        if (relation is not { } known) return;
        var reference = new ProductReference(known, draft.Query.QuotedTitles[0]) { MerchantId = TakeMerchant(draft, place) };
        if (known == ReferenceRelation.Compatible) reference = reference with { Kind = TakeKind(draft, place) };
        foreach (var at in marks) draft.Take(at, at + draft.MarkAt(at).Length);
        draft.Query = draft.Query with { Reference = reference };
    }

    private static ReferenceRelation? Relation(QueryDraft draft, List<int> marks, int place)
    {
        if (marks.Exists(at => draft.Is(at, PhraseAct.Substitute))) return ReferenceRelation.Substitute;
        if (marks.Count > 0 || IsFor(draft, place)) return ReferenceRelation.Compatible;
        // A superlative, or the wish for all, looks at every shop's offer of that product; else the quotation is the wish itself, and a shop named with it a limit.
        return Enumerable.Range(0, draft.Count).Any(at => draft.MarkAt(at) is { Quality.IsSuperlative: true } or { Act: PhraseAct.All or PhraseAct.Least }) ? ReferenceRelation.Same : null;
    }

    /// <summary>A thing is wished, and the quotation behind the preposition is what it is for.</summary>
    private static bool IsFor(QueryDraft draft, int place)
    {
        var preposition = Enumerable.Range(0, place).LastOrDefault(at => draft.Is(at, PhraseAct.Preposition) && draft.Tokens[at].Text is "for" or "pour", -1);
        if (preposition < 0) return false;
        for (var at = 0; at < preposition; at += Math.Max(1, draft.MarkAt(at).Length))
            if (draft.MarkAt(at) is { Act: null, Quality: null } && draft.IsFree(at) && !draft.IsFiller(at)) return true;
        return false;
    }

    private static int PlaceOfQuotation(QueryDraft draft)
    {
        var place = Enumerable.Range(0, draft.Count).FirstOrDefault(at => draft.Tokens[at].IsSymbol(';'), draft.Count);
        return place;
    }

    /// <summary>A shop named right behind the title says where that product stands, not where to look.</summary>
    private string? TakeMerchant(QueryDraft draft, int place)
    {
        for (var at = place + 1; at < Math.Min(place + MerchantReach, draft.Count); at++)
        {
            if (!draft.Is(at, PhraseAct.SoldBy)) continue;
            var name = at + draft.MarkAt(at).Length;
            if (name >= draft.Count || vocabulary.Merchants.Match(draft.Tokens, name, out var merchant) is not (> 0 and var length)) continue;
            draft.Take(at, name + length);
            return merchant;
        }

        return null;
    }

    /// <summary>A noun right before the quotation says what the quoted product is, and is no wish.</summary>
    private static string? TakeKind(QueryDraft draft, int place)
    {
        var start = place;
        while (start > 0 && draft.IsFree(start - 1) && draft.MarkAt(start - 1).Act is not (PhraseAct.Preposition or PhraseAct.Compatible or PhraseAct.To) && !EndsMark(draft, start)) start--;
        if (start == 0) return null;
        var words = Enumerable.Range(start, place - start).Where(at => !draft.IsFiller(at) && draft.Tokens[at].Text.Any(char.IsLetter)).Select(at => draft.Tokens[at].Text).ToList();
        draft.Take(start, place);
        return words.Count == 0 ? null : string.Join(' ', words);
    }

    private static bool EndsMark(QueryDraft draft, int at) => draft.MarkBefore(at) is { Mark.Act: PhraseAct.Preposition or PhraseAct.Compatible or PhraseAct.To };
}
