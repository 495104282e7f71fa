using ShopAgent.Import.Drafts;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Items;

/// <summary>Categories of an item: the merchant's own paths first, then the one of the taxonomy.</summary>
internal static class ItemCategories
{
    /// <summary>A taxonomy's bare number tells a shopper nothing; it stands only where there is nothing else.</summary>
    public static List<string> Read(Item item, FeedLog log)
    {
        List<string> paths = [.. item.All("product_type").SelectMany(value => Split(value.Text)), .. item.All("category").Select(value => value.Text)];
        if (item.Text("google_category", log) is { } taxonomy && (!taxonomy.All(char.IsAsciiDigit) || paths.TrueForAll(string.IsNullOrWhiteSpace))) paths.Add(taxonomy);
        return [.. paths.Select(path => Placeholder.Empty(ListText.Path(HtmlText.Line(path)), log)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Several paths are parted by commas, but a comma may be part of a name ("Food, Beverages > Tea"): then only some of the pieces are paths.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var parts = Quoted(text).ToList();
        var deep = parts.Count(part => part.Contains('>', StringComparison.Ordinal));
        return deep == 0 || deep == parts.Count ? parts : [text];
    }

    /// <summary>Parts between commas that stand outside quotes.</summary>
    private static IEnumerable<string> Quoted(string text)
    {
        var (start, quoted) = (0, false);
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && text[index] == '"') quoted = !quoted;
            if (index < text.Length && (text[index] != ',' || quoted)) continue;
            var part = text[start..index].Trim().Trim('"').Trim();
            if (part.Length > 0) yield return part;
            start = index + 1;
        }
    }
}
