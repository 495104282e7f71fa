using System.Net;
using System.Text.RegularExpressions;

namespace ShopAgent.Import.Fields;

/// <summary>Plain text of feed cells that carry HTML and entities, also doubly encoded ones. The result is never markup to be rendered.</summary>
public static class HtmlText
{
    /// <summary>Shops' exports encode twice at most ("&amp;amp;amp;" is written by none that was seen).</summary>
    private const int EntityPasses = 2;

    /// <summary>Text of one line, for titles and values.</summary>
    public static string Line(string? html, int maxLength = TextCleaner.ValueLength) => TextCleaner.Line(Plain(html), maxLength);

    /// <summary>Text with the breaks of paragraphs, lists and lines, for descriptions.</summary>
    public static string Block(string? html, int maxLength = TextCleaner.DescriptionLength) => TextCleaner.Block(Plain(html), maxLength);

    private static string Plain(string? html)
    {
        if (string.IsNullOrEmpty(html)) return "";
        var text = Strip(html);
        for (var pass = 0; pass < EntityPasses && text.Contains('&', StringComparison.Ordinal); pass++)
        {
            var decoded = WebUtility.HtmlDecode(text);
            if (decoded == text) break;
            text = Strip(decoded);
        }

        return text;
    }

    /// <summary>Characters that cannot be seen go first: they could keep a tag from being known as one.</summary>
    private static string Strip(string html) => html.Contains('<', StringComparison.Ordinal) ? HtmlStripper.Strip(TextCleaner.Block(html, int.MaxValue)) : html;
}

/// <summary>Plain text of Markdown descriptions: the marks of headings, emphasis, code and links go, their texts stay.</summary>
internal static partial class MarkdownText
{
    public static string Plain(string markdown) => Marks().Replace(Heading().Replace(Link().Replace(markdown, "$1"), ""), "$2");

    [GeneratedRegex(@"!?\[([^\[\]]*)\]\([^()\s]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s{0,3}(#{1,6}|>)\s+", RegexOptions.Multiline)]
    private static partial Regex Heading();

    /// <summary>Pairs only: "5 * 3" and "snake_case" are text.</summary>
    [GeneratedRegex(@"(?<!\w)(\*\*\*|\*\*|\*|___|__|_|`)(?=\S)([^\n]+?)(?<=\S)\1(?!\w)")]
    private static partial Regex Marks();
}
