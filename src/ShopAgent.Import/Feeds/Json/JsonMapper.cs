using System.Globalization;
using System.Text.Json;
using ShopAgent.Catalog.Products;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Json;

/// <summary>Maps JSON objects to drafts: the program's own fields, DummyJSON's, and what other shops call the same.</summary>
internal sealed class JsonMapper(FeedLog log)
{
    private readonly JsonVariantMapper _variants = new(log);

    public ProductDraft? Map(JsonRecord record)
    {
        var fields = new JsonFields(record.Element, log.Fields);
        var id = Id(fields);
        if (id is null)
        {
            log.Reject(record.Line, null, "id", null, "id-missing", "The product has neither an id nor a SKU; it was left out.");
            return null;
        }

        if (!IsListed(fields))
        {
            log.Skipped++;
            return null;
        }

        return new ProductDraft
        {
            SourceId = id,
            Line = record.Line,
            Title = HtmlText.Line(fields.Text("title"), TextCleaner.TitleLength),
            Description = HtmlText.Block(fields.Text("description")),
            Brand = Placeholder.Empty(Name(fields.Get("brand")), log),
            Gtin = fields.Get("variants") is null ? null : Placeholder.Empty(fields.Text("gtin"), log),
            Categories = Categories(fields.Get("category")),
            Tags = JsonText.List(fields.Get("tags")),
            Attributes = Attributes(fields),
            Url = UrlText.Page(fields.Text("url")),
            Images = Images(fields, record.Line, id),
            Rating = Rating(fields),
            OptionNames = OptionNames(fields.Get("variants")),
            Allergens = Allergens(fields),
            Diets = JsonText.List(fields.Get("diets")),
            Variants = Variants(fields, record.Line, id),
        };
    }

    /// <summary>Drafts and hidden products carry one of these fields; other values of "status" say other things.</summary>
    private static bool IsListed(JsonFields fields)
    {
        foreach (var (name, value) in fields.Other)
        {
            switch (FieldName.Key(name))
            {
                case "published" or "is published" or "active" or "is active" or "visible" when value.ValueKind == JsonValueKind.False:
                case "status" or "visibility" or "product status" when JsonText.Scalar(value)?.Trim().ToLowerInvariant() is "draft" or "hidden" or "archived" or "inactive" or "unpublished" or "private" or "deleted" or "disabled":
                    return false;
            }
        }

        return true;
    }

    private static string? Id(JsonFields fields) =>
        TextCleaner.Line(fields.Text("id")) is { Length: > 0 } id ? id : TextCleaner.Line(fields.Text("sku")) is { Length: > 0 } sku ? sku : null;

    /// <summary>A text, or the path or name of an object.</summary>
    private static string? Name(JsonElement? value) => value is { ValueKind: JsonValueKind.Object } named
        ? named.TryGetProperty("path", out var name) && name.ValueKind == JsonValueKind.String && name.GetString()!.Contains('>', StringComparison.Ordinal) || named.TryGetProperty("name", out name) ? JsonText.Line(name) : null
        : value is { } scalar ? JsonText.Line(scalar) : null;

    /// <summary>One path, or an array of paths or of objects with a name.</summary>
    private static List<string> Categories(JsonElement? value)
    {
        IEnumerable<JsonElement> values = value switch { null => [], { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(), { } one => [one] };
        return [.. values.Select(one => Name(one)).OfType<string>().Select(ListText.Path).Where(path => path.Length > 0)];
    }

    /// <summary>The attributes object, ingredients, and every scalar that no field claims; nested objects give "name inner name", arrays of objects (reviews, offers) nothing.</summary>
    private static Dictionary<string, string> Attributes(JsonFields fields)
    {
        Dictionary<string, string> attributes = [];
        foreach (var (name, value) in Pairs(fields.Get("attributes"))) Add(attributes, name, value);
        foreach (var field in (string[])["ingredients", "weight"])
            if (fields.Get(field) is { } value) Add(attributes, field, value);
        foreach (var (name, value) in fields.Other) Add(attributes, name, value);
        return attributes;
    }

    /// <summary>{"name": value}, or [{"name": ..., "value": ...}].</summary>
    private static IEnumerable<(string Name, JsonElement Value)> Pairs(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Object } map => map.EnumerateObject().Select(property => (property.Name, property.Value)),
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray()
            .Where(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("name", out _) && item.TryGetProperty("value", out _))
            .Select(item => (JsonText.Scalar(item.GetProperty("name")) ?? "", item.GetProperty("value"))),
        _ => [],
    };

    private static void Add(Dictionary<string, string> attributes, string name, JsonElement value)
    {
        var key = TextCleaner.Line(name);
        if (key.Length == 0) return;
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var inner in value.EnumerateObject())
                if (inner.Value.ValueKind != JsonValueKind.Object) Add(attributes, key + " " + inner.Name, inner.Value);
        }
        else if (JsonText.Line(value) is { } text) attributes.TryAdd(key, text);
    }

    private List<string> Images(JsonFields fields, int line, string id)
    {
        IEnumerable<string> texts = [.. Strings(fields.Get("image")), .. Strings(fields.Get("images"))];
        return [.. texts.SelectMany(text => ListText.Images(text, line, id, "image", log)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Strings(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => [text.GetString()!],
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray().SelectMany(item => Strings(item)),
        { ValueKind: JsonValueKind.Object } image => image.TryGetProperty("url", out var url) || image.TryGetProperty("src", out url) ? Strings(url) : [],
        _ => [],
    };

    /// <summary>rating and review_count; {"rate": 4.1, "count": 90}; the length of the reviews, whose texts and authors are not imported.</summary>
    private static Rating? Rating(JsonFields fields)
    {
        var count = fields.Text("review_count");
        if (count.Length == 0 && fields.Get("reviews") is { } reviews)
            count = reviews.ValueKind == JsonValueKind.Array ? reviews.GetArrayLength().ToString(CultureInfo.InvariantCulture) : JsonText.Scalar(reviews) ?? "";
        if (fields.Get("rating") is not { ValueKind: JsonValueKind.Object } rating) return DraftFacts.Rating(fields.Text("rating"), count);
        var inner = rating.EnumerateObject().ToDictionary(property => FieldName.Key(property.Name), property => JsonText.Scalar(property.Value), StringComparer.Ordinal);
        return DraftFacts.Rating(inner.GetValueOrDefault("rate") ?? inner.GetValueOrDefault("value") ?? inner.GetValueOrDefault("average"), inner.GetValueOrDefault("count") ?? count);
    }

    /// <summary>{"contains": [], "may_contain": [], "free_of": []}, a plain list of what it contains, or the same as fields of the product.</summary>
    private static AllergenInfo? Allergens(JsonFields fields)
    {
        if (fields.Get("allergens") is { } declared)
        {
            if (declared.ValueKind != JsonValueKind.Object) return new AllergenInfo(true, true, JsonText.List(declared), [], []);
            fields = new JsonFields(declared);
        }
        else if (fields.Get("contains") is null && fields.Get("may_contain") is null && fields.Get("free_of") is null) return null;

        return new AllergenInfo(true, true, JsonText.List(fields.Get("contains")), JsonText.List(fields.Get("may_contain")), JsonText.List(fields.Get("free_of")));
    }

    private static List<string> OptionNames(JsonElement? variants) => variants is { ValueKind: JsonValueKind.Array } array
        ? [.. array.EnumerateArray().Where(variant => variant.ValueKind == JsonValueKind.Object)
            .SelectMany(variant => JsonVariantMapper.Options(new JsonFields(variant)).Keys).Distinct(StringComparer.Ordinal)]
        : [];

    private List<VariantDraft> Variants(JsonFields fields, int line, string id)
    {
        var own = _variants.Map(fields, fields, line, id);
        if (fields.Get("variants") is not { ValueKind: JsonValueKind.Array } array || array.GetArrayLength() == 0) return [own with { Options = [] }];
        List<VariantDraft> variants = [];
        foreach (var variant in array.EnumerateArray().Take(FeedLimits.VariantsPerProduct))
        {
            if (variant.ValueKind != JsonValueKind.Object) continue;
            var inner = new JsonFields(variant);
            variants.Add(_variants.Map(inner, fields, line, Id(inner) ?? $"{id}-{variants.Count + 1}"));
        }

        if (array.GetArrayLength() > FeedLimits.VariantsPerProduct)
            log.Warn(line, id, "variants", null, "variants-many", $"The product has {array.GetArrayLength()} variants; the first {FeedLimits.VariantsPerProduct} were imported.");
        return variants.Count > 0 ? variants : [own];
    }
}

/// <summary>Plain JSON and JSON Lines, with whatever names the fields go by (words/LANGUAGE/fields.txt).</summary>
internal sealed class JsonFeedReader : IFeedReader
{
    public IReadOnlyList<FeedFormat> Formats { get; } = [FeedFormat.Json, FeedFormat.JsonLines];

    public IEnumerable<ProductDraft> Read(FeedFile file, FeedFormat format, bool mendQuotes, FeedLog log, CancellationToken cancellationToken)
    {
        var mapper = new JsonMapper(log);
        foreach (var record in JsonSource.Records(file, log, cancellationToken))
            if (mapper.Map(record) is { } draft) yield return draft;
    }
}
