using System.Globalization;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Words.Numbers;

/// <summary>Writes number words before a unit as digits: "two person tent", "trois places".</summary>
internal static class WrittenCounts
{
    public static IReadOnlyList<Token> Replace(IReadOnlyList<Token> tokens, LanguageWords words, UnitTable units)
    {
        List<Token> replaced = [];
        for (var at = 0; at < tokens.Count;)
        {
            var length = tokens[at].Kind == TokenKind.Word ? words.Numbers.Cardinals.Match(tokens, at, out var number) is var found && found > 0 && IsCount(tokens, at, found, words, units) ? found : 0 : 0;
            if (length == 0) replaced.Add(tokens[at++]);
            else
            {
                words.Numbers.Cardinals.Match(tokens, at, out number);
                var (first, last) = (tokens[at], tokens[at + length - 1]);
                replaced.Add(new Token(number.ToString(CultureInfo.InvariantCulture), first.Start, last.End - first.Start, TokenKind.Number, first.Glued));
                at += length;
            }
        }

        return replaced;
    }

    private static bool IsCount(IReadOnlyList<Token> tokens, int at, int length, LanguageWords words, UnitTable units)
    {
        if (length == 1 && words.StopWords.Contains(tokens[at].Text)) return false;
        var next = at + length;
        if (next < tokens.Count && tokens[next].IsSymbol('-')) next++;
        return next < tokens.Count && tokens[next].Kind == TokenKind.Word && units.Match(tokens, next, out _) > 0;
    }
}
