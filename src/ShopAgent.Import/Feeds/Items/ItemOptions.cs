using System.Text;
using System.Text.Json;
using ShopAgent.Import.Feeds.Json;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Items;

/// <summary>By what an item may differ from the others of its group.</summary>
/// <param name="Chosen">variant_dict where there is one, else colour, size, material and pattern.</param>
/// <param name="Rest">Of those four, what variant_dict does not name.</param>
internal sealed record ItemOptions(Dictionary<string, string> Chosen, Dictionary<string, string> Rest)
{
    private static readonly string[] Fields = ["color", "size", "material", "pattern"];

    public IEnumerable<KeyValuePair<string, string>> All => Chosen.Concat(Rest);

    public static ItemOptions Read(Item item, FeedLog log)
    {
        Dictionary<string, string> named = new(StringComparer.OrdinalIgnoreCase);
        foreach (var value in item.All("variant_dict")) AddNamed(named, value, item, log);
        var own = Fields.Select(field => (field, Text: item.Text(field, log))).Where(pair => pair.Text is not null).ToDictionary(pair => pair.field, pair => pair.Text!);
        return named.Count == 0
            ? new ItemOptions(own, [])
            : new ItemOptions(new Dictionary<string, string>(named), own.Where(pair => !named.ContainsKey(pair.Key)).ToDictionary());
    }

    /// <summary>{"Color": "Red"} as text or object, [{"name": "Color", "value": "Red"}], or "Color: Red, Fit: Slim".</summary>
    private static void AddNamed(Dictionary<string, string> options, ItemValue value, Item item, FeedLog log)
    {
        if (value.Parts is { } parts)
        {
            if (value.Part("name", "label") is { Length: > 0 } name && value.Part("value") is { Length: > 0 } text) Add(options, name, text);
            else foreach (var (key, inner) in parts) Add(options, key, inner);
        }
        else if (value.Text.TrimStart().StartsWith('{')) AddJson(options, value.Text, item, log);
        else
        {
            foreach (var pair in value.Text.Split([',', ';', '|'], StringSplitOptions.RemoveEmptyEntries))
                if (pair.Split(':', 2) is [var name, var text]) Add(options, name, text);
        }
    }

    private static void AddJson(Dictionary<string, string> options, string json, Item item, FeedLog log)
    {
        try
        {
            var utf8 = Encoding.UTF8.GetBytes(json);
            JsonSurrogates.Mend(utf8, isFinal: true);
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { AllowTrailingCommas = true });
            foreach (var option in document.RootElement.EnumerateObject()) Add(options, option.Name, JsonText.Line(option.Value));
        }
        catch (JsonException)
        {
            log.Warn(item.Line, item.Text("id", log), "variant_dict", json, "options-unreadable", "The variant options are not valid JSON such as {\"Color\": \"Red\"}; they were left out.");
        }
    }

    private static void Add(Dictionary<string, string> options, string name, string? value)
    {
        var (key, text) = (TextCleaner.Line(name), HtmlText.Line(value));
        if (key.Length > 0 && text.Length > 0) options.TryAdd(key, text);
    }
}
