using System.Text.Json;
using ShopAgent.Import.Feeds.Json;
using ShopAgent.Import.Fields;

namespace ShopAgent.Import.Feeds.SchemaOrg;

/// <summary>A node of a JSON-LD document.</summary>
/// <param name="Line">Where it starts in the feed.</param>
internal readonly record struct LdNode(JsonElement Element, LdDocument Document, int Line)
{
    private static readonly HashSet<string> ProductTypes = new(StringComparer.Ordinal)
    {
        "Product", "ProductGroup", "ProductModel", "IndividualProduct", "SomeProducts", "Vehicle", "Car", "Book", "DietarySupplement",
    };

    public bool IsProduct => Types(Element).Any(ProductTypes.Contains);

    public string? Id => Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    public bool Is(string type) => Types(Element).Contains(type, StringComparer.Ordinal);

    /// <summary>The nodes of a property, references followed.</summary>
    public IEnumerable<LdNode> Nodes(string name)
    {
        foreach (var value in Values(name))
            if (value.ValueKind == JsonValueKind.Object) yield return Document.Resolve(new LdNode(value, Document, Line));
    }

    public LdNode? Node(string name)
    {
        foreach (var node in Nodes(name)) return node;
        return null;
    }

    /// <summary>The values of a property: of an array each one.</summary>
    public IEnumerable<JsonElement> Values(string name)
    {
        if (Element.ValueKind != JsonValueKind.Object || !Element.TryGetProperty(name, out var value)) return [];
        return value.ValueKind switch { JsonValueKind.Array => value.EnumerateArray(), JsonValueKind.Null => [], _ => [value] };
    }

    /// <summary>The first value that has text: a scalar, or the @value, name or value of a node.</summary>
    public string? Text(string name, int maxLength = TextCleaner.ValueLength)
    {
        foreach (var text in Texts(name, maxLength)) return text;
        return null;
    }

    public IEnumerable<string> Texts(string name, int maxLength = TextCleaner.ValueLength)
    {
        foreach (var value in Values(name))
        {
            var text = value.ValueKind == JsonValueKind.Object
                ? Document.Resolve(new LdNode(value, Document, Line)) is var node && (node.Scalar("@value") ?? node.Scalar("name") ?? node.Scalar("value")) is { } inner ? inner : null
                : JsonText.Scalar(value);
            if (HtmlText.Line(text, maxLength) is { Length: > 0 } line) yield return line;
        }
    }

    /// <summary>A property's own scalar, as written.</summary>
    public string? Scalar(string name) => Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var value) ? JsonText.Scalar(value) : null;

    /// <summary>A price as written: a JSON number keeps its decimal point unmistakable.</summary>
    public string? Price(string name)
    {
        foreach (var value in Values(name))
            if (JsonText.Price(value) is { } price) return price;
        return null;
    }

    private static IEnumerable<string> Types(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("@type", out var type)) return [];
        IEnumerable<JsonElement> types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : [type];
        return types.Where(one => one.ValueKind == JsonValueKind.String).Select(one => SchemaName(one.GetString()!));
    }

    /// <summary>"https://schema.org/Product" and "schema:Product" without what stands before the name.</summary>
    public static string SchemaName(string name) => name[(name.LastIndexOfAny(['/', ':', '#']) + 1)..];
}

/// <summary>One JSON-LD document: its products wherever they stand (@graph, ItemList, mainEntity ...), and the nodes that others refer to by @id.</summary>
internal sealed class LdDocument : IDisposable
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>A review names its product again, and an offer what it offers: those are no products of their own.</summary>
    private static readonly HashSet<string> References = new(StringComparer.Ordinal) { "itemReviewed", "itemOffered", "about", "mentions" };

    private readonly JsonDocument _document;
    private readonly List<int> _lines = [];
    private readonly Dictionary<string, LdNode> _byId = new(StringComparer.Ordinal);
    private readonly List<LdNode> _products = [];
    private int _next;

    /// <param name="firstLine">Line of the feed where the text starts.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public LdDocument(ReadOnlyMemory<byte> utf8, int firstLine)
    {
        _document = JsonDocument.Parse(utf8, Lenient);
        FindLines(utf8.Span, firstLine);
        Walk(_document.RootElement, isProductWanted: true);
    }

    /// <summary>Products and product groups that are not part of another one.</summary>
    public IReadOnlyList<LdNode> Products => _products;

    /// <summary>The node that {"@id": "..."} means, else the node itself.</summary>
    public LdNode Resolve(LdNode node) =>
        node.Id is { } id && node.Element.EnumerateObject().Count() == 1 && _byId.TryGetValue(id, out var full) ? full : node;

    public void Dispose() => _document.Dispose();

    /// <summary>Lines of all objects in the order of the text, which is the order of <see cref="Walk"/>.</summary>
    private void FindLines(ReadOnlySpan<byte> utf8, int firstLine)
    {
        var reader = new Utf8JsonReader(utf8, JsonOptions());
        var (line, counted) = (firstLine, 0);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.StartObject) continue;
            var at = (int)reader.TokenStartIndex;
            line += utf8[counted..at].Count((byte)'\n');
            counted = at;
            _lines.Add(line);
        }

        static JsonReaderOptions JsonOptions() => new() { AllowTrailingCommas = Lenient.AllowTrailingCommas, CommentHandling = Lenient.CommentHandling };
    }

    private void Walk(JsonElement element, bool isProductWanted)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) Walk(item, isProductWanted);
                break;
            case JsonValueKind.Object:
                var node = new LdNode(element, this, _lines[_next++]);
                var isProduct = node.IsProduct;
                if (isProduct && isProductWanted && element.EnumerateObject().Count() > 2) _products.Add(node);
                if (node.Id is { } id && element.EnumerateObject().Count() > 1) _byId.TryAdd(id, node);
                foreach (var property in element.EnumerateObject()) Walk(property.Value, isProductWanted && !isProduct && !References.Contains(property.Name));
                break;
        }
    }
}
