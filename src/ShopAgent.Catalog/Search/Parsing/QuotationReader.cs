using System.Text.RegularExpressions;

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
