using ShopAgent.Catalog.Language;
using ShopAgent.Catalog.Tokens;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>Drops sentences that only say what to do with ties: all products that tie are returned in any case.</summary>
internal static class SentenceFilter
{
    public static IReadOnlyList<Token> WithoutTies(IReadOnlyList<Token> tokens, LanguageWords words)
    {
        List<Token> kept = [];
        var dropping = false;
        for (var at = 0; at < tokens.Count; at++)
        {
            var starts = at == 0 || EndsSentence(tokens[at - 1]);
            if (starts) dropping = words.Phrases.Match(tokens, at, out var act) > 0 && act == PhraseAct.Ties;
            if (!dropping) kept.Add(tokens[at]);
        }

        return kept;
    }

    private static bool EndsSentence(Token token) => token.Kind == TokenKind.Symbol && token.Text[0] is '.' or '?' or '!' or ';';
}
