using System.Globalization;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.SchemaOrg;

/// <summary>Maps schema.org's Product and ProductGroup to drafts.</summary>
internal sealed class LdProductMapper(FeedLog log)
{
    private const decimal BestRating = 5;

    private readonly LdOfferMapper _offers = new(log);

    /// <returns>Null for products that are left out: without anything to know them by, or without an offer.</returns>
    public ProductDraft? Map(LdNode product)
    {
        foreach (var property in product.Element.EnumerateObject()) log.Fields.Add(property.Name, LdFields.Canonical(property.Name));
        var isGroup = product.Is("ProductGroup");
        if ((isGroup ? GroupKey(product) : LdFields.SourceId(product)) is not { } id)
        {
            log.Reject(product.Line, null, "sku", null, "id-missing", "The product has no sku, GTIN, @id or url; it was left out, because nothing could refer to it.");
            return null;
        }

        var names = LdOptions.Names(product);
        List<VariantDraft> variants = isGroup ? Variants(product, names) : _offers.Map(product, id, []);
        if (isGroup && variants.Count == 0) return Draft(product, id) with { Role = DraftRole.Parent, Alias = product.Id, OptionNames = names };
        if (variants.Count == 0)
        {
            log.Skipped++;
            return null;
        }

        var group = isGroup ? null : product.Node("isVariantOf");
        var key = group is { } parent ? GroupKey(parent) : null;
        var options = key is null ? [] : LdOptions.Read(product, LdOptions.Names(group!.Value));
        var draft = Draft(product, id);
        var facts = LdFields.Facts(product, key is null ? Own(product, names) : []);
        return draft with
        {
            Images = draft.Images.Count > 0 ? draft.Images : [.. variants.Select(variant => variant.Image).OfType<string>().Distinct(StringComparer.Ordinal)],
            Role = key is null ? DraftRole.Product : DraftRole.Member,
            Parent = key,
            Attributes = facts.Plain,
            Allergens = facts.Allergens,
            Diets = facts.Diets,
            OptionNames = key is null ? [.. variants.SelectMany(variant => variant.Options.Keys).Distinct(StringComparer.OrdinalIgnoreCase)] : [],
            Variants = (key is null ? variants : [variants[0] with { Options = options }]).ConvertAll(facts.Complete),
        };
    }

    /// <summary>Colour, size, material and pattern that hold for the product as a whole: not those by which its variants differ.</summary>
    private static Dictionary<string, string> Own(LdNode product, IReadOnlyList<string> names) =>
        LdOptions.Read(product, []).Where(pair => !names.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary();

    private ProductDraft Draft(LdNode product, string id) => new()
    {
        SourceId = id,
        Line = product.Line,
        Title = product.Text("name", TextCleaner.TitleLength) ?? "",
        Description = product.Values("description").Select(value => HtmlText.Block(Json.JsonText.Scalar(value))).FirstOrDefault() ?? "",
        Brand = Placeholder.Empty(product.Text("brand") ?? product.Text("manufacturer"), log),
        Categories = [.. product.Texts("category").Select(ListText.Path).Distinct(StringComparer.OrdinalIgnoreCase)],
        Tags = [.. product.Texts("keywords").SelectMany(DraftFacts.Names)],
        Url = UrlText.Page(product.Scalar("url")),
        Images = LdFields.Images(product, id, log),
        Rating = Rating(product),
    };

    private List<VariantDraft> Variants(LdNode group, IReadOnlyList<string> names) =>
        [.. group.Nodes("hasVariant").Take(FeedLimits.VariantsPerProduct)
            .Where(variant => LdFields.SourceId(variant) is not null)
            .SelectMany(variant => _offers.Map(variant, LdFields.SourceId(variant)!, LdOptions.Read(variant, names)))];

    private static string? GroupKey(LdNode group) => group.Text("productGroupID") ?? group.Text("sku") ?? group.Id ?? group.Text("url");

    private static Rating? Rating(LdNode product)
    {
        if (product.Node("aggregateRating") is not { } rating || NumberText.Read(rating.Text("ratingValue")) is not { } value) return null;
        var best = NumberText.Read(rating.Text("bestRating")) is { } stated and > 0 ? stated : BestRating;
        var text = decimal.Round(value * BestRating / best, 2).ToString(CultureInfo.InvariantCulture);
        return DraftFacts.Rating(text, rating.Text("reviewCount") ?? rating.Text("ratingCount"));
    }
}

/// <summary>schema.org products as JSON-LD, in a file of their own or in the pages of a shop.</summary>
internal sealed class SchemaOrgReader : IFeedReader
{
    public IReadOnlyList<FeedFormat> Formats { get; } = [FeedFormat.SchemaOrg];

    public IEnumerable<ProductDraft> Read(FeedFile file, FeedFormat format, bool mendQuotes, FeedLog log, CancellationToken cancellationToken)
    {
        var mapper = new LdProductMapper(log);
        foreach (var document in new LdSource(file, log).Documents(cancellationToken))
        {
            using (document)
            {
                foreach (var product in document.Products)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    log.Records++;
                    if (mapper.Map(product) is { } draft) yield return draft;
                }
            }
        }
    }
}
