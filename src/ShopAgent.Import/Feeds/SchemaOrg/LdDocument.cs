using System.Text.Json;

namespace ShopAgent.Import.Feeds.SchemaOrg;

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
