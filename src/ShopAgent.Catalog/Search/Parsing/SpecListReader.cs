using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>The specs in which a substitute must not fall behind, listed behind "at least the same".</summary>
internal sealed class SpecListReader(Lexicon lexicon)
{
    public IReadOnlyList<string> Read(QueryDraft draft)
    {
        for (var at = 0; at < draft.Count; at++)
            if (StartOfList(draft, at) is { } start && ReadNames(draft, at, start) is { Count: > 0 } names) return names;
        return [];
    }

    private static int? StartOfList(QueryDraft draft, int at)
    {
        if (draft.Is(at, PhraseAct.AtLeastSame)) return at + draft.MarkAt(at).Length;
        return draft.IsFree(at) && draft.Tokens[at].Text is "same" or "meme" or "memes" ? at + 1 : null;
    }

    private List<string> ReadNames(QueryDraft draft, int from, int start)
    {
        List<string> names = [];
        for (var next = start; next < draft.Count;)
        {
            if (NameAt(draft, next) is not { } name) break;
            names.Add(name.Text);
            draft.Take(from, next + name.Length);
            next += name.Length;
            while (next < draft.Count && (draft.MarkAt(next).Act is PhraseAct.And or PhraseAct.Or || draft.Tokens[next].IsSymbol(',') || draft.IsFiller(next))) next++;
        }

        return names;
    }

    private (string Text, int Length)? NameAt(QueryDraft draft, int at)
    {
        if (!draft.IsFree(at)) return null;
        if (lexicon.Specs.Match(draft.Tokens, at, out _) is > 0 and var length) return (string.Join(' ', draft.Tokens.Skip(at).Take(length).Select(token => token.Text)), length);
        var english = draft.Words.Language == Lexicon.DefaultLanguage || lexicon.ToEnglish.Match(draft.Tokens, at, out var found) == 0 ? draft.Tokens[at].Text : found;
        return VagueSpecs.Knows(english) ? (english, 1) : null;
    }
}
