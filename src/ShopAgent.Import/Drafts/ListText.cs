using System.Text;
using System.Text.RegularExpressions;
using ShopAgent.Catalog.Words.Tokens;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Drafts;

/// <summary>Cells that hold several values.</summary>
internal static partial class ListText
{
    private static readonly HashSet<string> OtherFiles = new(StringComparer.OrdinalIgnoreCase) { ".txt", ".html", ".htm", ".pdf", ".zip", ".csv", ".xml", ".json", ".mp4", ".doc", ".docx" };

    /// <summary>Longer ones are not kept, so that hostile feeds cannot fill the memory.</summary>
    private const int LongestKept = 256;

    /// <summary>A feed has few paths, and each many times.</summary>
    private static readonly BoundedCache<string, string> Paths = new(4_096, StringComparer.Ordinal);

    /// <summary>Parts between commas; "\," is a comma of the value (WooCommerce).</summary>
    public static IEnumerable<string> SplitEscaped(string text)
    {
        var part = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\\' && index + 1 < text.Length && text[index + 1] == ',') part.Append(text[++index]);
            else if (text[index] == ',')
            {
                yield return part.ToString().Trim();
                part.Clear();
            }
            else part.Append(text[index]);
        }

        yield return part.ToString().Trim();
    }

    /// <summary>Addresses parted by comma, semicolon, bar or space; the others are dropped with a warning.</summary>
    public static List<string> Images(string text, int line, string id, string field, FeedLog log)
    {
        List<string> images = [];
        if (string.IsNullOrWhiteSpace(text)) return images;
        foreach (var part in Addresses(text.Trim()).Where(part => part.Length > 0))
        {
            var url = UrlText.Http(part.TrimEnd(',', ';', '|', ' '));
            if (url is not null && !IsOtherFile(url)) images.Add(url);
            else log.Warn(line, id, field, part, "image-invalid", "The image address is not a full address of a picture such as https://shop.example/pan.jpg; it was left out.");
        }

        return images;
    }

    /// <summary>Most cells hold one.</summary>
    private static string[] Addresses(string text) =>
        text.AsSpan().IndexOfAny(",;|") < 0 && !text.Any(char.IsWhiteSpace) ? [text] : AddressSeparator().Split(text);

    /// <summary>Addresses without an extension, or with one that is not known, may well be pictures.</summary>
    private static bool IsOtherFile(string url) => OtherFiles.Contains(System.IO.Path.GetExtension(new Uri(url).AbsolutePath));

    /// <summary>"A > B > C" with one space around each ">"; the other spellings of paths are a slash or bar between spaces.</summary>
    public static string Path(string text) => text.Length > LongestKept ? Normalised(text) : Paths.GetOrAdd(text, Normalised);

    private static string Normalised(string text) => string.Join(" > ", PathSeparator().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0));

    [GeneratedRegex("[\\s,;|]+(?=https?://)|[,;|]\\s+", RegexOptions.IgnoreCase)]
    private static partial Regex AddressSeparator();

    [GeneratedRegex("\\s*>\\s*|\\s+[/|]\\s+|\\s*›\\s*")]
    private static partial Regex PathSeparator();
}
