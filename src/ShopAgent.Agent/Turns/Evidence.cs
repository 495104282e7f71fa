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

    private static readonly HashSet<string> ShopText = new(StringComparer.Ordinal) { "description", "attributes", "title", "allergens", "properties" };

    private readonly List<string> _ids = [];
    private readonly List<Money> _amounts = [];
    private readonly HashSet<decimal> _counts = [];
    private readonly List<string> _texts = [];

    public IReadOnlyList<string> Ids => _ids;

    public IReadOnlyList<Money> Amounts => _amounts;

    public IReadOnlySet<decimal> Counts => _counts;

    /// <summary>The tools' own words in this turn.</summary>
    public IReadOnlyList<string> Texts => _texts;

    public void BeginTurn()
    {
        _amounts.Clear();
        _counts.Clear();
        _texts.Clear();
    }

    /// <param name="result">A tool's result as JSON.</param>
    public void Add(string result)
    {
        using var document = JsonDocument.Parse(result);
        Read(document.RootElement, "");
        if (_ids.Count > MaxIds) _ids.RemoveRange(0, _ids.Count - MaxIds);
    }

    private void Read(JsonElement element, string name)
    {
        switch (element.ValueKind)
        {
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
