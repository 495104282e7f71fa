using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>What the wished product must fit or shall replace: "compatible with “...”", "case for the Kite 25", "memory for a laptop", "alternative to ... with at least the same capacity".</summary>
/// <param name="names">Reads a product's name.</param>
/// <param name="kinds">Reads the kind of a thing that has interfaces.</param>
internal sealed class ReferenceReader(CatalogVocabulary vocabulary, ReferenceNameReader names, ReferenceKindReader kinds, SpecListReader specs) : IQueryReader
{
    public void Read(QueryDraft draft)
    {
        if (draft.Query.QuotedTitles.Count > 0) new QuotedReferenceReader(vocabulary).Read(draft);
        else ReadUnquoted(draft);
        if (draft.Query.Reference is { Relation: ReferenceRelation.Substitute } reference) draft.Query = draft.Query with { Reference = reference with { NotBelow = specs.Read(draft) } };
    }

    private void ReadUnquoted(QueryDraft draft)
    {
        foreach (var act in new PhraseAct[] { PhraseAct.Substitute, PhraseAct.Compatible, PhraseAct.Preposition })
            for (var at = 0; at < draft.Count; at++)
            {
                if (!draft.Is(at, act) || !MayRefer(draft, at, act)) continue;
                var relation = act == PhraseAct.Substitute ? ReferenceRelation.Substitute : ReferenceRelation.Compatible;
                if (names.TryRead(draft, at, relation) || (relation == ReferenceRelation.Compatible && kinds.TryRead(draft, at))) return;
            }
    }

    /// <summary>A preposition refers only where something to be had stands before it: "case for X", but not "the cheapest offer for X".</summary>
    private static bool MayRefer(QueryDraft draft, int at, PhraseAct act)
    {
        if (act == PhraseAct.Preposition && draft.Tokens[at].Text is not ("for" or "pour" or "de" or "d")) return false;
        if (act == PhraseAct.Preposition && draft.Tokens[at].Text is "de" or "d" && FollowsMeasure(draft, at)) return false;
        if (act == PhraseAct.Substitute) return true;
        for (var before = 0; before < at; before += Math.Max(1, draft.MarkAt(before).Length))
            if (draft.MarkAt(before) is { Act: null, Quality: null, Ordinal: 0 } && draft.IsFree(before) && !draft.IsFiller(before) && draft.Tokens[before].Text.Any(char.IsLetter)) return true;
        return act == PhraseAct.Compatible && draft.MarkAt(at).Length > 1;
    }

    /// <summary>"16 Go de RAM" says how much there is of it.</summary>
    private static bool FollowsMeasure(QueryDraft draft, int at) => at > 1 && draft.Tokens[at - 1].Kind == TokenKind.Word && draft.Tokens[at - 2].Kind == TokenKind.Number;
}
