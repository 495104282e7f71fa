using System.Text.Json;
using ShopAgent.Catalog.Products;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Feeds.Delimited;
using ShopAgent.Import.Feeds.Json;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Items;

/// <summary>Merchant feeds as delimited text: Google, Meta, OpenAI, and any other whose header names an id, a title and what goes with them.</summary>
internal sealed class DelimitedItemReader : IFeedReader
{
    private const int NamesShown = 20;

    public IReadOnlyList<FeedFormat> Formats { get; } = [FeedFormat.GoogleDelimited, FeedFormat.MetaDelimited, FeedFormat.OpenAiDelimited, FeedFormat.OtherDelimited];

    public IEnumerable<ProductDraft> Read(FeedFile file, FeedFormat format, bool mendQuotes, FeedLog log, CancellationToken cancellationToken)
    {
        var head = DelimitedHead.Read(file.Head);
        var names = new ItemNames(format == FeedFormat.OtherDelimited, log.Fields);
        List<ItemColumn> columns = [.. head.Names.Select((name, index) => ItemColumn.Of(name, index, names))];
        Require(columns, file, head, "an id", "id", "sku");
        Require(columns, file, head, "a title", "title");
        var mapper = new ItemMapper(log);
        foreach (var record in DelimitedReader.Read(file.OpenUtf8(), head, !mendQuotes, log, cancellationToken))
        {
            var item = new Item(record.Line);
            foreach (var column in columns) column.AddTo(item, record.Cells[column.Index]);
            if (mapper.Map(item) is { } draft) yield return draft;
        }
    }

    private static void Require(List<ItemColumn> columns, FeedFile file, DelimitedHead head, string what, params string[] fields)
    {
        if (columns.Exists(column => fields.Contains(column.Field.Canonical))) return;
        throw new CatalogException($"{file.Path} has no column for {what} ({string.Join(" or ", fields)}); its header has: {string.Join(", ", head.Names.Take(NamesShown))}. Name the column so, or export the feed again.");
    }
}

/// <summary>Merchant feeds as XML: RSS 2.0, RSS 1.0 and Atom of Google and Meta, and other documents with item, entry or product elements.</summary>
internal sealed class XmlItemReader : IFeedReader
{
    public IReadOnlyList<FeedFormat> Formats { get; } = [FeedFormat.GoogleXml, FeedFormat.OtherXml];

    public IEnumerable<ProductDraft> Read(FeedFile file, FeedFormat format, bool mendQuotes, FeedLog log, CancellationToken cancellationToken)
    {
        var names = new ItemNames(format == FeedFormat.OtherXml, log.Fields);
        var mapper = new ItemMapper(log);
        foreach (var item in new XmlItemSource(file, names, log).Read(cancellationToken))
            if (mapper.Map(item) is { } draft) yield return draft;
    }
}

/// <summary>Merchant feeds as JSON or JSON Lines: the fields of Google's, Meta's and OpenAI's flat feeds as properties.</summary>
internal sealed class JsonItemReader : IFeedReader
{
    public IReadOnlyList<FeedFormat> Formats { get; } = [FeedFormat.OpenAiJson, FeedFormat.GoogleJson];

    public IEnumerable<ProductDraft> Read(FeedFile file, FeedFormat format, bool mendQuotes, FeedLog log, CancellationToken cancellationToken)
    {
        var names = new ItemNames(keepUnknown: false, log.Fields);
        var mapper = new ItemMapper(log);
        foreach (var record in JsonSource.Records(file, log, cancellationToken))
            if (mapper.Map(ItemOf(record, names)) is { } draft) yield return draft;
    }

    private static Item ItemOf(JsonRecord record, ItemNames names)
    {
        var item = new Item(record.Line);
        foreach (var property in record.Element.EnumerateObject())
        {
            var field = names.Of(property.Name);
            if (field.Canonical is null) continue;
            IEnumerable<JsonElement> values = property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray() : [property.Value];
            foreach (var value in values) item.Add(field, ValueOf(value, field));
        }

        return item;
    }

    private static ItemValue ValueOf(JsonElement value, ItemField field)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return new ItemValue((field.Canonical is "price" or "sale_price" ? JsonText.Price(value) : JsonText.Scalar(value)) ?? "");
        Dictionary<string, string> parts = new(StringComparer.Ordinal);
        foreach (var inner in value.EnumerateObject())
        {
            var text = inner.Value.ValueKind == JsonValueKind.Object ? JsonText.Price(inner.Value) : JsonText.Line(inner.Value);
            // The names of options are shown to the shopper, so that they keep their spelling.
            if (text is not null) parts[field.Canonical == "variant_dict" ? inner.Name : FieldName.Key(inner.Name)] = text;
        }

        return new ItemValue("", parts);
    }
}
