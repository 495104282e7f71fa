using System.Text;
using ShopAgent.Catalog.Tokens;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>Writes term groups as an FTS5 expression. Every word goes in quotes, so that nothing a shopper types is read as an operator.</summary>
internal static class MatchExpression
{
    public static string All(IEnumerable<TermGroup> groups) => string.Join(" AND ", groups.Select(group => Any(group.Phrases.Where(phrase => !phrase.IsLoose))));

    public static string Some(IEnumerable<TermGroup> groups) => string.Join(" OR ", groups.Select(group => Any(group.Phrases)));

    private static string Any(IEnumerable<TermPhrase> phrases) => "(" + string.Join(" OR ", phrases.SelectMany(phrase => Spellings(phrase.Text)).Distinct(StringComparer.Ordinal)) + ")";

    /// <summary>Letters and digits that touch are one word to FTS5 and two to us: "rxl 480" is looked up as "rxl480" too.</summary>
    private static IEnumerable<string> Spellings(string text)
    {
        var tokens = Tokenizer.Split(text).Where(token => token.Kind != TokenKind.Symbol).ToList();
        yield return Quote(string.Join(' ', tokens.Select(token => token.Text)));
        StringBuilder joined = new();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (at > 0 && tokens[at].Kind == tokens[at - 1].Kind) joined.Append(' ');
            joined.Append(tokens[at].Text);
        }

        yield return Quote(joined.ToString());
    }

    private static string Quote(string text) => "\"" + text.Replace("\"", "", StringComparison.Ordinal) + "\"";
}
