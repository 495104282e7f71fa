using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>What the wished product must fit ("compatible with ...", "memory for a laptop") or shall replace ("alternative to ...").</summary>
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

    /// <summary>A preposition refers only where something to be had stands before it ("case for X"), and not merely words of order and frame.</summary>
    private static bool MayRefer(QueryDraft draft, int at, PhraseAct act)
    {
        if (act == PhraseAct.Preposition && draft.Tokens[at].Text is not ("for" or "pour" or "de" or "d")) return false;
        if (act == PhraseAct.Preposition && draft.Tokens[at].Text is "de" or "d" && FollowsMeasure(draft, at)) return false;
        if (act == PhraseAct.Substitute) return true;
        for (var before = 0; before < at; before += Math.Max(1, draft.MarkAt(before).Length))
            if (draft.MarkAt(before) is { Act: null, Quality: null, Ordinal: 0 } && draft.IsFree(before) && !draft.IsFiller(before) && draft.Tokens[before].Text.Any(char.IsLetter)) return true;
        return act == PhraseAct.Compatible && draft.MarkAt(at).Length > 1;
    }

    /// <summary>Behind a measure the preposition says of what there is so much ("16 Go de RAM"), and refers to nothing.</summary>
    private static bool FollowsMeasure(QueryDraft draft, int at) => at > 1 && draft.Tokens[at - 1].Kind == TokenKind.Word && draft.Tokens[at - 2].Kind == TokenKind.Number;
}
