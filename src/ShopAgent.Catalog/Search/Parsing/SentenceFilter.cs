using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>Drops what says nothing about the product: what to do with ties (all that tie are returned in any case), and with what is found ("and add them to the cart").</summary>
internal static class SentenceFilter
{
    public static IReadOnlyList<Token> Relevant(IReadOnlyList<Token> tokens, LanguageWords words)
    {
        List<Token> kept = [];
        var dropping = false;
        for (var at = 0; at < tokens.Count; at++)
        {
            var starts = at == 0 || EndsSentence(tokens[at - 1]);
            var isPhrase = words.Phrases.Match(tokens, at, out var act) > 0;
            if (starts) dropping = isPhrase && act == PhraseAct.Ties;
            else dropping |= isPhrase && act == PhraseAct.Tail;
            if (!dropping) kept.Add(tokens[at]);
        }

        return kept;
    }

    private static bool EndsSentence(Token token) => token.Kind == TokenKind.Symbol && token.Text[0] is '.' or '?' or '!' or ';';
}
