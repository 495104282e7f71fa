using System.Text.RegularExpressions;

namespace ShopAgent.Import.Fields;

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
