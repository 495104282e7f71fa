using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Specs;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>Reads the name of a product of the catalogue behind "for", "compatible with", "alternative to".</summary>
/// <param name="isProduct">Whether some product is called so.</param>
internal sealed class ReferenceNameReader(CatalogVocabulary vocabulary, InterfaceTable interfaces, MeasureReader measures, Func<string, bool> isProduct)
{
    private const int LongestName = 14;

    public bool TryRead(QueryDraft draft, int at, ReferenceRelation relation)
    {
        var start = at + draft.MarkAt(at).Length;
        while (start < draft.Count && draft.IsFree(start) && (draft.Words.StopWords.Contains(draft.Tokens[start].Text) || draft.IsFiller(start))) start++;
        for (var end = EndOfName(draft, start); end > start; end--)
        {
            if (!IsName(draft, start, end) || !isProduct(draft.Said(start, end))) continue;
            var isPlain = relation == ReferenceRelation.Compatible && draft.Is(at, PhraseAct.Preposition) && draft.Tokens[at].Text is "de" or "d";
            if (isPlain) return false;
            draft.Query = draft.Query with { Reference = new ProductReference(relation, draft.Said(start, end)) };
            draft.Take(at, end);
            return true;
        }

        return false;
    }

    private static int EndOfName(QueryDraft draft, int start)
    {
        var end = start;
        while (end < draft.Count && end - start < LongestName && draft.IsFree(end) && !Ends(draft, end)) end++;
        return end;
    }

    private static bool Ends(QueryDraft draft, int at)
    {
        var token = draft.Tokens[at];
        if (token.Kind == TokenKind.Symbol && token.Text[0] is ',' or ';' or '?' or '!' or ':' or '.') return at + 1 >= draft.Count || !draft.Tokens[at + 1].Glued;
        return draft.MarkAt(at) is { Act: PhraseAct.AtLeastSame or PhraseAct.LessThan or PhraseAct.AtMost or PhraseAct.MoreThan or PhraseAct.Between or PhraseAct.Compatible or PhraseAct.Budget or PhraseAct.Price or PhraseAct.SoldBy or PhraseAct.InStock }
            || (draft.Is(at, PhraseAct.Preposition) && token.Text is "with" or "that" or "which" or "avec" or "qui" or "under" or "sous" or "for" or "pour");
    }

    /// <summary>It has a brand, or a model number; a size with its unit is none.</summary>
    private bool IsName(QueryDraft draft, int start, int end)
    {
        // With the name of an interface in it, the phrase says what the thing must have, not what it is for.
        if (Enumerable.Range(start, end - start).Any(at => interfaces.Names.Match(draft.Tokens, at, end, out _) > 0)) return false;
        if (Enumerable.Range(start, end - start).Any(at => vocabulary.Brands.Match(draft.Tokens, at, end, out _) > 0)) return end - start > 1;
        if (Enumerable.Range(start, end - start).Any(at => interfaces.Spellings.Match(draft.Tokens, at, end, out _) > 0)) return false;
        if (measures.Read([.. draft.Tokens.Skip(start).Take(end - start)]).Any()) return false;
        return Enumerable.Range(start + 1, Math.Max(0, end - start - 1)).Any(at => draft.Tokens[at].Kind == TokenKind.Number && draft.Tokens[at - 1].Kind == TokenKind.Word);
    }
}
