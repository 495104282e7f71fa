using ShopAgent.Catalog.Text;

namespace ShopAgent.Catalog.Feeds.Items;

/// <summary>Maps items of merchant feeds (feeds.md section 9, columns Google / Meta and OpenAI flat) to drafts; items of one group become variants of one product later.</summary>
internal sealed class ItemMapper(FeedLog log)
{
    private static readonly HashSet<string> NotListed = new(StringComparer.OrdinalIgnoreCase)
    {
        "hidden", "staging", "draft", "archived", "inactive", "disabled", "deleted", "whitelist_only",
    };

    private readonly ItemVariantMapper _variants = new(log);

    /// <returns>Null for items that are left out: without id, or not to be listed.</returns>
    public ProductDraft? Map(Item item)
    {
        if ((item.Text("id", log) ?? item.Text("sku", log)) is not { } text || CleanText.Line(text) is not { Length: > 0 } id)
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
        return new ProductDraft
        {
            SourceId = id,
            Line = item.Line,
            Role = group is null ? DraftRole.Product : DraftRole.Member,
            Parent = group is null ? null : CleanText.Line(group),
            Title = item.Text("title", log) ?? "",
            Description = Description(item),
            Brand = item.Text("brand", log),
            Categories = ItemCategories.Read(item, log),
            Tags = [.. item.All("tag").Concat(item.All("tags")).SelectMany(tags => DraftFacts.Names(HtmlText.Line(tags.Text))).Distinct(StringComparer.OrdinalIgnoreCase)],
            Attributes = Attributes(item, group is null ? options.All : options.Rest),
            Url = UrlText.Page(item.Raw("url")),
            Images = Images(item, id),
            Rating = DraftFacts.Rating(item.Text("rating", log), item.Text("review_count", log)),
            Variants = [_variants.Map(item, id, group is null ? [] : options.Chosen)],
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

    private Dictionary<string, string> Attributes(Item item, IEnumerable<KeyValuePair<string, string>> options)
    {
        Dictionary<string, string> attributes = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in options) attributes.TryAdd(name, value);
        foreach (var (name, value) in ItemDetails.Read(item)) attributes.TryAdd(name, value);
        foreach (var (name, value) in item.Attributes)
            if (Placeholder.Empty(AttributeText(value), log) is { } text) attributes.TryAdd(FieldName.Key(name), text);
        var highlights = item.All("highlight").Select(value => HtmlText.Line(value.Text)).Where(text => text.Length > 0).ToList();
        if (highlights.Count > 0) attributes.TryAdd("highlights", string.Join("; ", highlights));
        if (ItemShipping.Describe(item) is { } shipping) attributes.TryAdd("shipping", shipping);
        return new Dictionary<string, string>(attributes);
    }

    private static string AttributeText(ItemValue value) =>
        HtmlText.Line(value.Parts is null ? value.Text : string.Join(" ", value.Parts.Values), CleanText.DescriptionLength);
}
