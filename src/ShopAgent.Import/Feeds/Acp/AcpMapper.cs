using System.Text.Json;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Feeds.Json;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Acp;

/// <summary>Maps nested products (ACP, OpenAI, UCP) to drafts.</summary>
internal sealed class AcpMapper(FeedLog log)
{
    private const decimal BestRating = 5;

    private readonly AcpVariantMapper _variants = new(log);

    /// <returns>Null for a feed's header, and for products that are left out: without id or variants.</returns>
    public ProductDraft? Map(JsonRecord record)
    {
        var product = record.Element;
        foreach (var property in product.EnumerateObject()) log.Fields.Add(property.Name, Canonical(property.Name));
        if (product.Get("variants") is null && product.Get("title") is null && (product.Get("feed_id") ?? product.Get("target_country") ?? product.Get("metadata")) is not null) return null;
        if (product.Line("id") is not { } id)
        {
            log.Reject(record.Line, null, "id", null, "id-missing", "The product has no id; it was left out.");
            return null;
        }

        List<JsonElement> variants = [.. product.List("variants").Where(variant => variant.ValueKind == JsonValueKind.Object)];
        if (variants.Count == 0)
        {
            log.Reject(record.Line, id, "variants", null, "variants-missing", "The product has no variants, and only variants can be bought; it was left out.");
            return null;
        }

        if (variants.Count > FeedLimits.VariantsPerProduct)
            log.Warn(record.Line, id, "variants", null, "variants-many", $"The product has {variants.Count} variants; the first {FeedLimits.VariantsPerProduct} were imported.");
        return Draft(product, id, [.. variants.Take(FeedLimits.VariantsPerProduct)], record.Line);
    }

    private ProductDraft Draft(JsonElement product, string id, List<JsonElement> variants, int line)
    {
        List<VariantDraft> drafts = [.. variants.Select((variant, index) => _variants.Map(variant, id, index + 1, line)).OfType<VariantDraft>()];
        var facts = Facts(product, variants);
        return new ProductDraft
        {
            SourceId = id,
            Line = line,
            Title = product.Line("title", TextCleaner.TitleLength) ?? variants[0].Line("title", TextCleaner.TitleLength) ?? "",
            Description = product.Description() is { Length: > 0 } text ? text : variants[0].Description(),
            Brand = Placeholder.Empty(product.Get("brand") is { ValueKind: JsonValueKind.Object } brand ? brand.Line("name") : product.Line("brand"), log) ?? facts["brand"],
            Categories = Categories(product, variants),
            Tags = JsonText.List(product.Get("tags")),
            Attributes = facts.Plain,
            Rating = Rating(product) ?? facts.Rating,
            Allergens = facts.Allergens,
            Diets = facts.Diets,
            Url = UrlText.Page(product.Line("url") ?? variants[0].Line("url")),
            Images = [.. product.List("media").Concat(variants.SelectMany(variant => variant.List("media"))).SelectMany(media => Images(media, line, id)).Distinct(StringComparer.Ordinal)],
            OptionNames = [.. drafts.SelectMany(variant => variant.Options.Keys).Distinct(StringComparer.OrdinalIgnoreCase)],
            Variants = drafts.ConvertAll(facts.Complete),
        };
    }

    private List<string> Images(JsonElement media, int line, string id) =>
        media.Line("type") is null or "image" ? ListText.Images(media.Line("url") ?? "", line, id, "media", log) : [];

    private static List<string> Categories(JsonElement product, List<JsonElement> variants) =>
        [.. product.List("categories").Concat(variants[0].List("categories"))
            .Select(category => ListText.Path(category.Line("value") ?? HtmlText.Line(JsonText.Scalar(category))))
            .Where(path => path.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static FactsFromAttributes Facts(JsonElement product, List<JsonElement> variants)
    {
        var facts = new FactsFromAttributes();
        foreach (var (attribute, value) in AcpJson.Pairs(product.List("attributes"))) facts.Add(attribute, value);
        var seller = product.Get("seller") ?? variants[0].Get("seller");
        if (seller?.Line("name") is { } name) facts.Plain.TryAdd("seller", name);
        return facts;
    }

    /// <summary>UCP: {"value": 4.5, "scale_max": 5, "count": 128}; other scales than of five are left out.</summary>
    private static Rating? Rating(JsonElement product) =>
        product.Get("rating") is { ValueKind: JsonValueKind.Object } rating && (rating.Line("scale_max") is not { } scale || NumberText.Read(scale) == BestRating)
            ? DraftFacts.Rating(rating.Line("value"), rating.Line("count"))
            : null;

    private static string? Canonical(string name) => name switch
    {
        "id" or "title" or "description" or "url" or "variants" or "brand" or "tags" or "rating" => name,
        "media" => "images",
        "categories" => "category",
        "attributes" or "seller" => "attribute",
        _ => null,
    };
}

/// <summary>Nested product feeds: Agentic Commerce Protocol, OpenAI, UCP. Products with variants; amounts are whole numbers of minor units.</summary>
internal sealed class AcpReader : IFeedReader
{
    public IReadOnlyList<FeedFormat> Formats { get; } = [FeedFormat.AcpJson];

    public IEnumerable<ProductDraft> Read(FeedFile file, FeedFormat format, bool mendQuotes, FeedLog log, CancellationToken cancellationToken)
    {
        var mapper = new AcpMapper(log);
        foreach (var record in JsonSource.Records(file, log, cancellationToken))
            if (mapper.Map(record) is { } draft) yield return draft;
    }
}
