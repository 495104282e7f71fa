using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Items;

/// <summary>What the fields of one merchant feed are, by words/en/items.txt, then words/LANGUAGE/fields.txt.</summary>
/// <param name="keepUnknown">Fields that no list knows become attributes (feeds of no known dialect) instead of being ignored.</param>
internal sealed partial class ItemNames(bool keepUnknown, FieldUses uses)
{
    private const string Ignored = "ignored";

    private static readonly FrozenDictionary<string, string> Aliases = WordFile.Entries("en", "items")
        .SelectMany(entry => entry.Words.Append(entry.Key).Select(alias => (Alias: FieldName.Key(alias), Field: entry.Key)))
        .DistinctBy(pair => pair.Alias)
        .ToFrozenDictionary(pair => pair.Alias, pair => pair.Field, StringComparer.Ordinal);

    private readonly Dictionary<string, ItemField> _known = new(StringComparer.Ordinal);

    public ItemField Of(string name)
    {
        if (_known.TryGetValue(name, out var known)) return known;
        var plain = Plain(name);
        var field = new ItemField(plain, Canonical(plain));
        uses.Add(name, field.Canonical);
        // A feed with endless names is no reason to remember them all.
        if (_known.Count < FeedLimits.Columns) _known.Add(name, field);
        return field;
    }

    private string? Canonical(string name)
    {
        var key = FieldName.Key(name);
        var field = Aliases.GetValueOrDefault(key) ?? FieldName.Canonical(key);
        if (field == Ignored || key.Length == 0) return null;
        return field ?? (keepUnknown ? ItemField.Attribute : null);
    }

    /// <summary>"g:price", "shipping(country:price)" and Meta's "image[0].url" without what surrounds the name.</summary>
    private static string Plain(string name)
    {
        var plain = Around().Replace(name.Trim(), "");
        return plain.Length > 0 ? plain : name;
    }

    [GeneratedRegex(@"^(g|c|gmc|google):|\(.*\)\s*$|\[\d+\](\.(url|value|text))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Around();
}

/// <summary>One column of a delimited merchant feed.</summary>
/// <param name="Parts">Keys of the parts of its values, where the header gives them: "shipping(country:price)"; else empty.</param>
internal sealed partial record ItemColumn(int Index, ItemField Field, IReadOnlyList<string> Parts)
{
    public static ItemColumn Of(string header, int index, ItemNames names)
    {
        var parts = InnerNames().Match(header);
        return new ItemColumn(index, names.Of(header), parts.Success ? [.. parts.Groups[1].Value.Split(':').Select(FieldName.Key)] : []);
    }

    public void AddTo(Item item, string cell)
    {
        if (string.IsNullOrWhiteSpace(cell)) return;
        if (Parts.Count == 0)
        {
            item.Add(Field, new ItemValue(cell));
            return;
        }

        foreach (var group in cell.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var inner = Parts.Zip(group.Split(':', StringSplitOptions.TrimEntries)).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            item.Add(Field, new ItemValue("", inner));
        }
    }

    [GeneratedRegex(@"\((\w+(:\w+)+)\)\s*$")]
    private static partial Regex InnerNames();
}
