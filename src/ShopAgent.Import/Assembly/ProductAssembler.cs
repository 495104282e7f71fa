using System.Text.RegularExpressions;
using ShopAgent.Catalog.Products;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Enrich;
using ShopAgent.Import.Feeds;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Assembly;

/// <summary>Finishes products: a draft, its variations, the feed's brands and the offers together.</summary>
internal sealed partial class ProductAssembler(string merchantId, DraftStaging staging, BrandVocabulary brands, OfferAssembler offers, FeedLog log)
{
    public required StoreLinks Links { get; init; }

    private readonly VariantGrouping _grouping = new(staging, log);

    public IEnumerable<Product> Assemble() => staging.Roots().SelectMany(_grouping.Of).Select(pair => Assemble(pair.Product, pair.Variants)).OfType<Product>();

    private Product? Assemble(ProductDraft group, IReadOnlyList<VariantDraft> sources)
    {
        if (group.Title.Length == 0)
        {
            log.Reject(group.Line, group.SourceId, "title", null, "title-missing", "The product has no title, which every product needs to be shown; it was left out.");
            return null;
        }

        List<Variant> variants = [.. sources.Select(source => Variant(source, group)).OfType<Variant>()];
        if (variants.Count == 0) return null;
        WarnOfText(group);
        return new Product
        {
            Id = $"{merchantId}:{group.SourceId}",
            MerchantId = merchantId,
            SourceId = group.SourceId,
            Title = group.Title,
            Description = group.Description,
            Brand = brands.Of(group),
            Gtin = CheckedGtin(group.Gtin, group.Line, group.SourceId) ?? (variants.Count == 1 ? variants[0].Gtin : null),
            Categories = group.Categories,
            Tags = group.Tags,
            Attributes = WithWrongGtin(group, sources),
            Url = Links.Of(group),
            Images = group.Images,
            Rating = group.Rating,
            OptionNames = group.OptionNames,
            Variants = DistinctOptions(variants, group),
            Allergens = group.Allergens ?? AllergenInfo.NotFood,
            Diets = group.Diets,
            SourceLine = group.Line,
        };
    }

    private Variant? Variant(VariantDraft draft, ProductDraft group)
    {
        if (offers.Assemble(draft) is not { } offer) return null;
        return new Variant
        {
            Id = $"{merchantId}:{UniqueId(draft, group)}",
            SourceId = draft.SourceId,
            Sku = draft.Sku,
            Gtin = CheckedGtin(draft.Gtin, draft.Line, draft.SourceId),
            Mpn = draft.Mpn,
            Options = draft.Options,
            Condition = draft.Condition,
            Image = draft.Image,
            WeightGrams = draft.WeightGrams,
            Offer = offer,
        };
    }

    private string UniqueId(VariantDraft draft, ProductDraft group)
    {
        if (staging.Claim(draft.SourceId, group.SourceId)) return draft.SourceId;
        var other = $"{group.SourceId}/{draft.SourceId}";
        while (!staging.Claim(other, group.SourceId)) other += "'";
        log.Warn(draft.Line, draft.SourceId, "id", draft.SourceId, "duplicate-variant-id", $"Another product has a variant of this id; it was imported as {other}.");
        return other;
    }

    private string? CheckedGtin(string? text, int line, string id)
    {
        if (text is null) return null;
        var gtin = Gtin.Normalise(text);
        if (gtin is null) log.Warn(line, id, "gtin", text, "gtin-invalid", "The GTIN is not 8, 12, 13 or 14 digits with a right check digit (a spreadsheet may have rounded it: format the column as text); it was left out.");
        else if (gtin != text) log.Repair();
        return gtin;
    }

    /// <summary>A GTIN that is not valid says nothing, but a shopper may know the number.</summary>
    private static Dictionary<string, string> WithWrongGtin(ProductDraft group, IReadOnlyList<VariantDraft> variants)
    {
        const string Name = "gtin as listed";
        if (variants is not [{ Gtin: { } text }] || Gtin.Normalise(text) is not null) return group.Attributes;
        return new Dictionary<string, string>(group.Attributes) { [Name] = text };
    }

    /// <summary>Two variants with the same options could not be told apart: their ids are added.</summary>
    private List<Variant> DistinctOptions(List<Variant> variants, ProductDraft group)
    {
        const string IdOption = "variant";
        if (variants.Count == 1 || variants.DistinctBy(variant => variant.OptionsText, StringComparer.OrdinalIgnoreCase).Count() == variants.Count) return DistinctIds(variants);
        log.Warn(group.Line, group.SourceId, null, null, "options-equal", "Variants of the product have equal options; their ids were added to tell them apart.");
        var equal = variants.GroupBy(variant => variant.OptionsText, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return DistinctIds([.. variants.Select(variant => equal.Contains(variant.OptionsText)
            ? variant with { Options = new Dictionary<string, string>(variant.Options) { [IdOption] = variant.SourceId } }
            : variant)]);
    }

    /// <summary>Of two variants with one id the last wins.</summary>
    private static List<Variant> DistinctIds(List<Variant> variants) =>
        variants.Count == 1 ? variants : [.. variants.GroupBy(variant => variant.Id, StringComparer.Ordinal).Select(same => same.Last())];

    private void WarnOfText(ProductDraft group)
    {
        if ((IsDamaged(group.Title) ? group.Title : IsDamaged(group.Description) ? group.Description : null) is { } damaged)
            log.WarnOnce(group.Line, ReferenceEquals(damaged, group.Title) ? "title" : "description", damaged, "encoding", "Letters of the feed were damaged before it was exported (read in a wrong encoding); export it as UTF-8.");
        if (group.Title.Length >= TextCleaner.TitleLength)
            log.Warn(group.Line, group.SourceId, "title", group.Title, "title-long", $"The title is longer than {TextCleaner.TitleLength} characters, as when a quote is not closed; it was cut.");
        if (group.Description.Length >= TextCleaner.DescriptionLength)
            log.Warn(group.Line, group.SourceId, "description", null, "description-long", $"The description is longer than {TextCleaner.DescriptionLength} characters; it was cut.");
    }

    private static bool IsDamaged(string text) => text.AsSpan().ContainsAny('\ufffd', 'Ã', 'â') && (text.Contains('\ufffd', StringComparison.Ordinal) || Mojibake().IsMatch(text));

    /// <summary>UTF-8 read as Windows-1252: "Ã©" for "é".</summary>
    [GeneratedRegex("Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ]|â€")]
    private static partial Regex Mojibake();
}

/// <summary>Addresses of products' pages: as the feed has them, completed with the shop's own address where the feed leaves it out.</summary>
internal sealed class StoreLinks
{
    private readonly Uri? _store;
    private readonly FeedFormat _format;

    /// <param name="storeUrl">Absolute; null when it is not known: then only complete links are kept.</param>
    public StoreLinks(string? storeUrl, FeedFormat format)
    {
        // Without the slash at its end, a store's own path would be replaced, not continued.
        _store = storeUrl is null ? null : new Uri(storeUrl.EndsWith('/') ? storeUrl : storeUrl + "/");
        _format = format;
    }

    public string? Of(ProductDraft draft)
    {
        if (draft.Url is not null and not ['/', ..]) return draft.Url;
        if (_store is null) return null;
        if (draft.Url is { } path) return new Uri(_store, path).AbsoluteUri;
        return _format switch
        {
            FeedFormat.ShopifyCsv => new Uri(_store, "products/" + Uri.EscapeDataString(draft.SourceId)).AbsoluteUri,
            FeedFormat.WooCommerceCsv when draft.SourceId.All(char.IsAsciiDigit) => new Uri(_store, "?p=" + draft.SourceId).AbsoluteUri,
            _ => null,
        };
    }
}
