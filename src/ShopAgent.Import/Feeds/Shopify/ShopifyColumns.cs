using System.Globalization;
using System.Text.RegularExpressions;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Import.Feeds.Delimited;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Shopify;

/// <summary>Where the fields of a Shopify export stand, in the old template or the new one (words/en/shopify.txt).</summary>
internal sealed partial class ShopifyColumns
{
    private const string GoogleShopping = "google shopping ";

    /// <summary>Columns that tell a shop, not a shopper, something.</summary>
    private static readonly HashSet<string> NotForShoppers = new(StringComparer.Ordinal) { "google product category", "custom product", "adwords grouping", "adwords labels" };

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<(int Column, string Name)> _attributes = [];

    public ShopifyColumns(DelimitedHead head, FieldUses uses)
    {
        foreach (var (field, words) in WordFile.Entries("en", "shopify"))
            foreach (var word in words) Find(field, word, head);
        var found = _columns.ToDictionary(pair => pair.Value, pair => pair.Key);
        for (var index = 0; index < head.Names.Count; index++)
        {
            var attribute = found.ContainsKey(index) ? null : AttributeName(head.Names[index], head.Keys[index]);
            if (attribute is not null) _attributes.Add((index, attribute));
            uses.Add(head.Names[index], found.GetValueOrDefault(index) ?? (attribute is null ? null : "attribute"));
        }

        while (Has("option_value" + (Options + 1).ToString(CultureInfo.InvariantCulture))) Options++;
    }

    /// <summary>How many options the template has: three.</summary>
    public int Options { get; }

    /// <summary>Columns that become specifications: Google Shopping fields and metafields.</summary>
    public IReadOnlyList<(int Column, string Name)> Attributes => _attributes;

    /// <summary>Trimmed; "" when the export has no such column.</summary>
    public string this[DelimitedRecord row, string field] => _columns.TryGetValue(field, out var index) ? row.Cells[index].Trim() : "";

    public bool Has(string field) => _columns.ContainsKey(field);

    private void Find(string field, string word, DelimitedHead head)
    {
        if (!word.Contains("{n}", StringComparison.Ordinal))
        {
            if (IndexOf(head, word) is >= 0 and var index) _columns.TryAdd(field, index);
            return;
        }

        for (var number = 1; number <= FeedLimits.Columns; number++)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            if (IndexOf(head, word.Replace("{n}", text, StringComparison.Ordinal)) is not (>= 0 and var index)) return;
            _columns.TryAdd(field + text, index);
        }
    }

    private static int IndexOf(DelimitedHead head, string key)
    {
        for (var index = 0; index < head.Keys.Count; index++)
            if (head.Keys[index] == key) return index;
        return -1;
    }

    /// <summary>"Google Shopping / Age Group" and "Fabric (product.metafields.shopify.fabric)"; null for other columns.</summary>
    private static string? AttributeName(string name, string key)
    {
        if (Metafield().Match(name) is { Success: true } metafield) return TextCleaner.Line(metafield.Groups["name"].Value);
        if (!key.StartsWith(GoogleShopping, StringComparison.Ordinal)) return null;
        var inner = key[GoogleShopping.Length..];
        return NotForShoppers.Contains(inner) || inner.StartsWith("custom label", StringComparison.Ordinal) ? null : inner;
    }

    [GeneratedRegex(@"^(?<name>.+?)\s*\(product\.metafields\.[^)]*\)$", RegexOptions.IgnoreCase)]
    private static partial Regex Metafield();
}
