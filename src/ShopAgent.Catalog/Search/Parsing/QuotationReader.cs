using System.Text.RegularExpressions;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>Takes quoted product titles out of a sentence before anything else is read, so that their words are not taken for wishes.</summary>
internal static partial class QuotationReader
{
    /// <summary>A title has at least two words; a single quoted word is emphasis.</summary>
    private const int ShortestTitle = 2;

    /// <summary>The sentence without its quotations, and the quoted titles.</summary>
    public static (string Sentence, IReadOnlyList<string> Titles) Split(string text)
    {
        List<string> titles = [];
        var rest = Quotation().Replace(text, match =>
        {
            var title = match.Groups[1].Value.Trim();
            if (title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < ShortestTitle) return " " + title + " ";
            titles.Add(title);
            return " ; ";
        });
        return (rest, titles);
    }

    /// <summary>Curly, angled or straight quotes; a straight one after a digit is an inch mark and opens nothing.</summary>
    [GeneratedRegex("""[“„«]\s*([^“”„«»]{2,400}?)\s*[”»](?!\w)|(?<![\w"])"([^"\d][^"]{1,400}?|\d[^"]*[a-zA-Z][^"]{0,400}?)"(?!\w)""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Quotation();
}

/// <summary>Drops what says nothing about the product: what to do with ties (all that tie are returned in any case), and what to do with what is found.</summary>
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
