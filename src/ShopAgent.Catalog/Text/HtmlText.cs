using System.Net;
using System.Text.RegularExpressions;

namespace ShopAgent.Catalog.Text;

/// <summary>Plain text of feed cells that carry HTML and entities, also doubly encoded ones. The result is never markup to be rendered.</summary>
public static partial class HtmlText
{
    /// <summary>Shops' exports encode twice at most ("&amp;amp;amp;" is written by none that was seen).</summary>
    private const int EntityPasses = 2;

    /// <summary>Text of one line, for titles and values.</summary>
    public static string Line(string? html, int maxLength = CleanText.ValueLength) => CleanText.Line(Plain(html), maxLength);

    /// <summary>Text with the breaks of paragraphs, lists and lines, for descriptions.</summary>
    public static string Block(string? html, int maxLength = CleanText.DescriptionLength) => CleanText.Block(Plain(html), maxLength);

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

    private static string Strip(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal)) return html;
        var text = Unseen().Replace(html, " ");
        text = Break().Replace(text, "\n");
        return Tag().Replace(text, "");
    }

    [GeneratedRegex("<!--.*?-->|<(script|style)\\b[^>]*>.*?(</\\1\\s*>|$)", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();

    [GeneratedRegex("</?(p|div|br|li|ul|ol|h[1-6]|tr|table|section|article|blockquote|dt|dd|hr)\\b[^<>]*>|</t[dh]\\s*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    /// <summary>A letter must follow "&lt;": "5 &lt; 6" is text.</summary>
    [GeneratedRegex("</?[a-z!][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
