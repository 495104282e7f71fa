using ShopAgent.Import.Drafts;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Items;

/// <summary>Maps items of merchant feeds (Google, Meta, flat OpenAI) to drafts; items of one group become variants of one product later.</summary>
internal sealed class ItemMapper(FeedLog log)
{
    private static readonly HashSet<string> NotListed = new(StringComparer.OrdinalIgnoreCase)
    {
        "hidden", "staging", "draft", "archived", "inactive", "disabled", "deleted", "whitelist_only",
    };

    private static readonly string[] FoodFields = ["ingredients", "allergens", "contains", "may_contain", "free_of", "diets"];

    private readonly ItemVariantMapper _variants = new(log);

    /// <returns>Null for items that are left out: without id, or not to be listed.</returns>
    public ProductDraft? Map(Item item)
    {
        if ((item.Text("id", log) ?? item.Text("sku", log)) is not { } text || TextCleaner.Line(text) is not { Length: > 0 } id)
        {
            log.Reject(item.Line, null, "id", null, "id-missing", "The item has no id; it was left out, because nothing could refer to it.");
            return null;
        }

        if (!IsListed(item))
        {
            log.Skipped++;
            return null;
        }

        var options = ItemOptions.Read(item, log);
        var group = item.Text("group_id", log);
        var facts = Facts(item, group is null ? options.All : options.Rest);
        return new ProductDraft
        {
            SourceId = id,
            Line = item.Line,
            Role = group is null ? DraftRole.Product : DraftRole.Member,
            Parent = group is null ? null : TextCleaner.Line(group),
            Title = item.Text("title", log) ?? "",
            Description = Description(item),
            Brand = item.Text("brand", log) ?? facts["brand"],
            Categories = ItemCategories.Read(item, log),
            Tags = [.. item.All("tag").Concat(item.All("tags")).SelectMany(tags => DraftFacts.Names(HtmlText.Line(tags.Text))).Distinct(StringComparer.OrdinalIgnoreCase)],
            Attributes = facts.Plain,
            Url = UrlText.Page(item.Raw("url")),
            Images = Images(item, id),
            Rating = DraftFacts.Rating(item.Text("rating", log), item.Text("review_count", log)) ?? facts.Rating,
            Allergens = facts.Allergens,
            Diets = facts.Diets,
            Variants = [facts.Complete(_variants.Map(item, id, group is null ? [] : options.Chosen))],
        };
    }

    private bool IsListed(Item item) =>
        item.Text("eligible", log)?.ToLowerInvariant() is not ("false" or "no" or "0") && !(item.Text("visibility", log) is { } visibility && NotListed.Contains(visibility));

    private static string Description(Item item) =>
        item.All("description").Select(value => HtmlText.Block(value.Part("plain", "html", "markdown") is { Length: > 0 } part ? part : value.Text)).FirstOrDefault(text => text.Length > 0) ?? "";

    private List<string> Images(Item item, string id) =>
        [.. item.All("image").Concat(item.All("images"))
            .SelectMany(value => ListText.Images(value.Part("url", "link", "src") is { Length: > 0 } part ? part : value.Text, item.Line, id, "image_link", log))
            .Distinct(StringComparer.Ordinal)];

    private FactsFromAttributes Facts(Item item, IEnumerable<KeyValuePair<string, string>> options)
    {
        var facts = new FactsFromAttributes();
        foreach (var (name, value) in options) facts.Plain.TryAdd(name, value);
        foreach (var (name, value) in ItemDetails.Read(item)) facts.Add(name, value);
        foreach (var field in FoodFields)
            if (string.Join(", ", item.All(field).Select(AttributeText)) is { Length: > 0 } text) facts.Add(field, text);
        foreach (var (name, value) in item.Attributes)
            if (Placeholder.Empty(AttributeText(value), log) is { } attribute) facts.Add(FieldName.Key(name), attribute);
        var highlights = item.All("highlight").Select(value => HtmlText.Line(value.Text)).Where(text => text.Length > 0).ToList();
        if (highlights.Count > 0) facts.Plain.TryAdd("highlights", string.Join("; ", highlights));
        if (ItemShipping.Describe(item) is { } shipping) facts.Plain.TryAdd("shipping", shipping);
        return facts;
    }

    private static string AttributeText(ItemValue value) =>
        HtmlText.Line(value.Parts is null ? value.Text : string.Join(" ", value.Parts.Values), TextCleaner.DescriptionLength);
}
