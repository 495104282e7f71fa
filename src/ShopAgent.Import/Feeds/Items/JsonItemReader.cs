using System.Text.Json;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Feeds.Json;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Items;

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
