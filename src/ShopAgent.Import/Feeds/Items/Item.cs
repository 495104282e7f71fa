using ShopAgent.Import.Drafts;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Items;

/// <summary>One record of a merchant feed: the values of its canonical fields, wherever they stood (cells, elements, properties).</summary>
internal sealed class Item(int line)
{
    private readonly Dictionary<string, List<(ItemValue Value, int Rank)>> _values = new(StringComparer.Ordinal);

    /// <summary>Where the record starts, counted from 1.</summary>
    public int Line => line;

    /// <summary>Specifications under their own names, in order.</summary>
    public List<(string Name, ItemValue Value)> Attributes { get; } = [];

    /// <param name="preferred">Stands before the values of other fields that mean the same: g:id before Atom's id.</param>
    public void Add(ItemField field, ItemValue value, bool preferred = false)
    {
        if (field.Canonical is null || (value.Parts is null && string.IsNullOrWhiteSpace(value.Text))) return;
        if (field.Canonical == ItemField.Attribute)
        {
            Attributes.Add((field.Name, value));
            return;
        }

        if (!_values.TryGetValue(field.Canonical, out var values)) _values.Add(field.Canonical, values = []);
        var rank = preferred ? 0 : field.IsExact ? 1 : 2;
        values.Insert(values.FindLastIndex(other => other.Rank <= rank) + 1, (value, rank));
    }

    public IEnumerable<ItemValue> All(string field) => _values.TryGetValue(field, out var values) ? values.Select(pair => pair.Value) : [];

    /// <summary>The first value as one line of plain text; null when there is none or it stands for nothing ("n/a").</summary>
    public string? Text(string field, FeedLog log)
    {
        foreach (var value in All(field))
            if (Placeholder.Empty(HtmlText.Line(value.Text, TextCleaner.TitleLength), log) is { } text) return text;
        return null;
    }

    /// <summary>The first value as written; "" when there is none.</summary>
    public string Raw(string field) => All(field).FirstOrDefault(value => value.Text.Length > 0)?.Text ?? "";
}

/// <summary>A field of a merchant feed.</summary>
/// <param name="Name">As the feed writes it, without its prefix.</param>
/// <param name="Canonical">Null when the field is ignored.</param>
internal sealed record ItemField(string Name, string? Canonical)
{
    /// <summary>Fields of this canonical name become specifications under their own name.</summary>
    public const string Attribute = "attribute";

    /// <summary>The field that stands for the canonical one by its own name wins over aliases.</summary>
    public bool IsExact { get; } = Canonical is not null && FieldName.Key(Name) == FieldName.Key(Canonical);
}

/// <summary>One value of an item's field.</summary>
/// <param name="Text">As written; "" for a value that consists of parts.</param>
/// <param name="Parts">Inner fields by key, as of a nested shipping element; null for plain text.</param>
internal sealed record ItemValue(string Text, IReadOnlyDictionary<string, string>? Parts = null)
{
    /// <summary>The first of these parts that has text, else "".</summary>
    public string Part(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (Parts is not null && Parts.TryGetValue(key, out var text) && text.Length > 0) return text;
        return "";
    }
}
