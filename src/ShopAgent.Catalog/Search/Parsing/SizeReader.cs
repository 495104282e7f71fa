using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>Clothing and shoe sizes: named ("size 42"), behind a preposition ("in 38"), or as letters that are nothing else ("XL").</summary>
internal sealed class SizeReader : IQueryReader
{
    /// <summary>Sizes of clothes and shoes, children's included, lie in this range in every system of numbers.</summary>
    private const decimal SmallestNumber = 2;
    private const decimal LargestNumber = 200;

    /// <summary>Without the word "size", only these are read as one: "in 38".</summary>
    private const decimal SmallestBareNumber = 16;
    private const decimal LargestBareNumber = 64;

    private static readonly HashSet<string> Letters = new(["xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl"], StringComparer.Ordinal);

    private static readonly HashSet<string> UnmistakableLetters = new(["xxs", "xs", "xl", "xxl", "xxxl"], StringComparer.Ordinal);

    public void Read(QueryDraft draft)
    {
        List<string> sizes = [];
        for (var at = 0; at < draft.Count; at++)
        {
            if (!draft.IsFree(at)) continue;
            if (draft.Is(at, PhraseAct.Size)) ReadNamed(draft, at, sizes);
            else if (draft.Tokens[at].Text is "in" or "en" or "eu") ReadAfterPreposition(draft, at, sizes);
            else if (UnmistakableLetters.Contains(draft.Tokens[at].Text) && !draft.Tokens[at].Glued && !IsGluedNext(draft, at)) Take(draft, at, at + 1, sizes);
        }

        if (sizes.Count > 0) draft.Query = draft.Query with { Sizes = [.. sizes.Distinct()] };
    }

    private static void ReadNamed(QueryDraft draft, int at, List<string> sizes)
    {
        var next = at + draft.MarkAt(at).Length;
        while (next < draft.Count && !IsSize(draft, next, SmallestNumber, LargestNumber) && (draft.IsFiller(next) || draft.Tokens[next].Text is "eu" or ":" or "du" or "de" or "en" or "in" or "la")) next++;
        var start = at;
        while (IsSize(draft, next, SmallestNumber, LargestNumber))
        {
            Take(draft, start, next + 1, sizes);
            start = next + 1;
            next = draft.MarkAt(start).Act is PhraseAct.Or or PhraseAct.And or PhraseAct.To || (draft.IsFree(start) && draft.Tokens[start].Text is "/" or ",") ? start + 1 : draft.Count;
        }
    }

    private static void ReadAfterPreposition(QueryDraft draft, int at, List<string> sizes)
    {
        if (!IsSize(draft, at + 1, SmallestBareNumber, LargestBareNumber)) return;
        var after = at + 2;
        var ends = after >= draft.Count || draft.Tokens[after].Kind == TokenKind.Symbol || draft.MarkAt(after).Act is not null;
        if (ends && !(after < draft.Count && draft.Tokens[after].Text is "€" or "$" or "£" or "\"")) Take(draft, at, after, sizes);
    }

    private static bool IsSize(QueryDraft draft, int at, decimal smallest, decimal largest)
    {
        if (!draft.IsFree(at)) return false;
        var token = draft.Tokens[at];
        return token.Kind == TokenKind.Number ? NumberText.ReadGrouped(token.Text) is { } number && number >= smallest && number <= largest : Letters.Contains(token.Text);
    }

    private static void Take(QueryDraft draft, int start, int end, List<string> sizes)
    {
        sizes.Add(draft.Tokens[end - 1].Kind == TokenKind.Number ? draft.Tokens[end - 1].Text.Replace(',', '.') : draft.Tokens[end - 1].Text.ToUpperInvariant());
        draft.Take(start, end);
    }

    private static bool IsGluedNext(QueryDraft draft, int at) => at + 1 < draft.Count && draft.Tokens[at + 1].Glued;
}
