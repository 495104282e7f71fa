using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Agent.Turns;

/// <summary>What the tools returned: ids over the whole session, amounts and counts of the running turn. Descriptions and attributes are the shops' own text and prove nothing.</summary>
internal sealed partial class Evidence
{
    /// <summary>More than a shopper scrolls back; older ones must be looked up again.</summary>
    private const int MaxIds = 400;

    private static readonly HashSet<string> ShopText = new(StringComparer.Ordinal) { "text", "attributes", "title", "allergens", "properties", "property", "differs" };

    private readonly List<string> _ids = [];
    private readonly List<Money> _amounts = [];
    private readonly HashSet<decimal> _counts = [];
    private readonly List<string> _texts = [];
    private readonly List<Func<string>> _unread = [];

    public IReadOnlyList<string> Ids => Read()._ids;

    public IReadOnlyList<Money> Amounts => Read()._amounts;

    public IReadOnlySet<decimal> Counts => Read()._counts;

    /// <summary>The tools' own words in this turn.</summary>
    public IReadOnlyList<string> Texts => Read()._texts;

    public void BeginTurn()
    {
        _unread.Clear();
        _amounts.Clear();
        _counts.Clear();
        _texts.Clear();
    }

    /// <param name="ids">Products and variants that the result speaks of.</param>
    /// <param name="result">The result as JSON, made only when somebody asks what may be said.</param>
    public void Add(IReadOnlyList<string> ids, Func<string> result)
    {
        foreach (var id in ids) Know(id);
        _unread.Add(result);
        if (_ids.Count > MaxIds) _ids.RemoveRange(0, _ids.Count - MaxIds);
    }

    private Evidence Read()
    {
        foreach (var result in _unread)
        {
            if (result() is not ['{', ..] text) continue;
            using var document = JsonDocument.Parse(text);
            Read(document.RootElement, "");
        }

        _unread.Clear();
        return this;
    }

    private void Read(JsonElement element, string name)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when element.TryGetProperty("columns", out var columns) && element.TryGetProperty("rows", out var rows) && columns.ValueKind == JsonValueKind.Array && rows.ValueKind == JsonValueKind.Array:
                ReadTable(columns, rows);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject().Where(member => !ShopText.Contains(member.Name))) Read(member.Value, member.Name);
                break;
            case JsonValueKind.Array:
                _counts.Add(element.GetArrayLength());
                foreach (var item in element.EnumerateArray()) Read(item, name);
                break;
            case JsonValueKind.Number:
                if (element.TryGetDecimal(out var count)) _counts.Add(count);
                break;
            case JsonValueKind.String:
                Read(element.GetString()!, name);
                break;
        }
    }

    private void ReadTable(JsonElement columns, JsonElement rows)
    {
        _counts.Add(rows.GetArrayLength());
        var names = columns.EnumerateArray().Select(column => column.GetString() ?? "").ToList();
        foreach (var row in rows.EnumerateArray())
        {
            var at = 0;
            foreach (var cell in row.EnumerateArray())
                if (at++ is var column && column < names.Count && !ShopText.Contains(names[column])) Read(cell, names[column]);
        }
    }

    private void Read(string text, string name)
    {
        if (name == "id") Know(text);
        else if (text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end && text.IndexOf(':', StringComparison.Ordinal) < end) Know(text[..end]);
        _texts.Add(text);
        foreach (Match match in Printed().Matches(text))
            if (decimal.TryParse(match.Groups[1].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
                _amounts.Add(Money.FromMajor(amount, new Currency(match.Groups[2].Value)));
    }

    private void Know(string id)
    {
        if (!_ids.Contains(id)) _ids.Add(id);
    }

    /// <summary>Money as tools write it: "139.99 EUR".</summary>
    [GeneratedRegex(@"(?<![\d.])(\d+(?:\.\d{1,3})?) ([A-Z]{3})(?![A-Za-z])")]
    private static partial Regex Printed();
}
