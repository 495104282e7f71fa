using System.Globalization;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Import.Feeds.Delimited;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.WooCommerce;

/// <summary>Where the fields of a WooCommerce export stand, whatever language its column titles are in (words/LANGUAGE/woocommerce.txt).</summary>
internal sealed class WooColumns
{
    private readonly IReadOnlyList<string> _keys;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private WooColumns(DelimitedHead head, IEnumerable<(string Key, IReadOnlyList<string> Words)> titles)
    {
        _keys = head.Keys;
        foreach (var (field, words) in titles)
        {
            foreach (var word in words)
            {
                if (word.Contains("{n}", StringComparison.Ordinal)) AddNumbered(field, word);
                else if (Find(word) is >= 0 and var index) _columns.TryAdd(field, index);
            }
        }
    }

    /// <summary>Names and values of attributes 1, 2, ... in their order.</summary>
    public IReadOnlyList<(int Name, int Value)> Attributes { get; private set; } = [];

    /// <summary>Grams in the unit of the weight column; null without one.</summary>
    public decimal? WeightFactor { get; private set; }

    /// <summary>Titles that a language leaves untranslated stand in English. Null when the header is not that of a WooCommerce export: type, name and regular price are what makes one.</summary>
    public static WooColumns? Of(DelimitedHead head) => WordFile.Languages
        .Select(language => new WooColumns(head, [.. WordFile.Entries(language, "woocommerce"), .. WordFile.Entries("en", "woocommerce")]))
        .Where(columns => columns.Has("type") && columns.Has("name") && columns.Has("regular_price"))
        .MaxBy(columns => columns._columns.Count)?
        .Complete(head);

    public bool Has(string field) => _columns.ContainsKey(field);

    /// <summary>The cell of a field; "" when the export has no such column.</summary>
    public string this[DelimitedRecord record, string field] => _columns.TryGetValue(field, out var index) ? record.Cells[index] : "";

    /// <summary>What the columns are taken for.</summary>
    public void Describe(DelimitedHead head, FieldUses uses)
    {
        for (var index = 0; index < head.Names.Count; index++)
            uses.Add(head.Names[index], _columns.FirstOrDefault(column => column.Value == index).Key?.TrimEnd([.. "0123456789"]));
    }

    private WooColumns Complete(DelimitedHead head)
    {
        Attributes = [.. Enumerable.Range(1, FeedLimits.Columns)
            .Select(number => (Name: _columns.GetValueOrDefault("attribute_name" + number, -1), Value: _columns.GetValueOrDefault("attribute_value" + number, -1)))
            .Where(pair => pair is { Name: >= 0, Value: >= 0 })];
        if (_columns.TryGetValue("weight", out var weight)) WeightFactor = ContentUnit.Grams(head.Keys[weight].Split(' ')[^1]);
        return this;
    }

    /// <summary>The unit stands in the title of a measure: "weight kg".</summary>
    private int Find(string word)
    {
        for (var index = 0; index < _keys.Count; index++)
            if (_keys[index] == word || (_keys[index].StartsWith(word + " ", StringComparison.Ordinal) && IsUnit(_keys[index][(word.Length + 1)..]))) return index;
        return -1;
    }

    private void AddNumbered(string field, string pattern)
    {
        for (var number = 1; number <= FeedLimits.Columns; number++)
        {
            var index = Find(pattern.Replace("{n}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            if (index < 0) return;
            _columns.TryAdd(field + number, index);
        }
    }

    private static bool IsUnit(string text) => text is "cm" or "mm" or "m" or "in" or "yd" || ContentUnit.Grams(text) is not null;
}
