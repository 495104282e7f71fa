using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Shopping.Profiles;

/// <summary>Whether a text says that something has a property: names it, under any of its names, and does not deny it ("without polyester", "polyester-free").</summary>
internal sealed class TermEvidence(Lexicon lexicon)
{
    // The longest denials leave about this many words between them and what they deny.
    private const int DenialReach = 3;

    public bool Affirms(string text, TermConstraint term)
    {
        if (text.Length == 0) return false;
        var tokens = Tokenizer.Split(text);
        string[] words = [.. tokens.Select(token => StemCache.Shared.Stem(token.Text))];
        return NamesOf(term).Any(name => Affirms(tokens, words, [.. Tokenizer.Words(name).Select(StemCache.Shared.Stem)]));
    }

    private IEnumerable<string> NamesOf(TermConstraint term) => term.Kind switch
    {
        TermKind.Material => lexicon.Materials.NamesOf(term.Term),
        TermKind.Colour => lexicon.Colours.NamesOf(term.Term),
        _ => [term.Term],
    };

    private bool Affirms(List<Token> tokens, string[] words, string[] name)
    {
        if (name.Length == 0) return false;
        for (var at = 0; at + name.Length <= words.Length; at++)
        {
            if (words.AsSpan(at, name.Length).SequenceEqual(name) && !IsDenied(tokens, at, at + name.Length)) return true;
        }

        return false;
    }

    private bool IsDenied(List<Token> tokens, int start, int end) => IsDeniedBefore(tokens, start) || IsDeniedAfter(tokens, end);

    private bool IsDeniedBefore(List<Token> tokens, int start)
    {
        for (var at = start - 1; at >= Math.Max(0, start - DenialReach) && !IsBreak(tokens[at]); at--)
        {
            if (IsAct(tokens, at, PhraseAct.Not)) return true;
        }

        return false;
    }

    /// <summary>A word for "free" denies only right behind the name, with a hyphen or without; behind a comma it speaks of something else.</summary>
    private bool IsDeniedAfter(List<Token> tokens, int end)
    {
        var at = end < tokens.Count && tokens[end].IsSymbol('-') ? end + 1 : end;
        return at < tokens.Count && IsAct(tokens, at, PhraseAct.FreeSuffix);
    }

    private bool IsAct(List<Token> tokens, int at, PhraseAct act) =>
        lexicon.Languages.Any(language => lexicon.For(language).Phrases.Match(tokens, at, out var found) > 0 && found == act);

    private static bool IsBreak(Token token) => token.IsSymbol('.') || token.IsSymbol(',') || token.IsSymbol(';') || token.IsSymbol(':');
}
