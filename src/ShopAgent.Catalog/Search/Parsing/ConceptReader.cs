using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>Wishes that feeds word otherwise: "without fans", "that survive drops".</summary>
internal sealed class ConceptReader(Lexicon lexicon) : IQueryReader
{
    public void Read(QueryDraft draft)
    {
        for (var at = 0; at < draft.Count; at++)
        {
            if (!draft.IsFree(at) || lexicon.Concepts.Wishes.Match(draft.Tokens, at, draft.EndOfFree(at), out var concept) is not (> 0 and var length)) continue;
            var (negation, isNegated) = NegationBefore(draft, at);
            draft.Take(negation, at + length);
            var term = new TermConstraint(concept, TermKind.Concept);
            draft.Query = isNegated
                ? draft.Query with { Excluded = [.. draft.Query.Excluded.Append(term).Distinct()] }
                : draft.Query with { Required = [.. draft.Query.Required.Append(term).Distinct()] };
        }
    }

    private static (int Start, bool IsNegated) NegationBefore(QueryDraft draft, int at) =>
        draft.MarkBefore(at) is { Mark.Act: PhraseAct.Not } negation ? (negation.Start, true) : (at, false);
}
