using ShopAgent.Catalog.Language;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Specs;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Tokens;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>Makes the search form of a stored product.</summary>
internal sealed class DocumentBuilder(Lexicon lexicon, TermTable terms)
{
    private const int CategoryLevels = 2;

    private static readonly IReadOnlySet<string> None = new HashSet<string>(0, StringComparer.Ordinal);

    private readonly HeadNoun _heads = new(lexicon);

    public SearchDocument Build(StoredProduct stored)
    {
        var product = stored.Product;
        var titleTokens = Tokenizer.Split(product.Title).Where(token => token.Kind != TokenKind.Symbol).ToList();
        var colours = product.Attributes.Where(attribute => AttributeNames.IsColour(attribute.Key)).SelectMany(attribute => Find(lexicon.Colours, attribute.Value)).ToHashSet(StringComparer.Ordinal);
        if (colours.Count == 0) colours = Find(lexicon.Colours, product.Title);
        return new SearchDocument
        {
            Key = stored.Key,
            ProductId = product.Id,
            MerchantId = product.MerchantId,
            TieBreak = TextFold.Fold(product.Title) + "\n" + product.SourceId,
            Title = new TermField([.. titleTokens.Select(token => terms.Id(token.Text))]),
            TitleGlued = [.. titleTokens.Select(token => token.Glued)],
            Head = Field(stored.Head),
            Brand = Field(product.Brand ?? ""),
            BrandFolded = product.Brand is null ? null : TextFold.Fold(product.Brand),
            Category = Field(string.Join(' ', product.Categories.Concat(product.Tags))),
            CategoryHeads = CategoryHeads(product),
            Purpose = Field(HeadNoun.PurposeOf(product.Title)),
            Attributes = Field(AttributeText(product)),
            TypeValues = Field(string.Join(' ', product.Attributes.Where(attribute => AttributeNames.IsType(attribute.Key)).Select(attribute => attribute.Value))),
            Description = Field(product.Description),
            PartNumbers = [.. product.Variants.Select(variant => variant.Mpn).OfType<string>().Select(PartNumber.Normalise).Distinct()],
            Specs = [.. product.Specs.Where(spec => spec.Number is not null).Select(Spec)],
            Variants = [.. product.Variants.Select(Variant)],
            Colours = colours.Count > 0 ? colours : None,
            Materials = Materials(product),
            DescribedMaterials = Find(lexicon.Materials, product.Description) is { Count: > 0 } described ? described : None,
            StatesMaterial = product.Attributes.Any(attribute => AttributeNames.IsMaterial(attribute.Key)),
            Rating = product.Rating,
            Allergens = product.Allergens,
            Diets = product.Diets,
            SameProductKey = product.SameProductKey,
        };
    }

    private int[] CategoryHeads(Product product)
    {
        if (product.Categories.Count == 0) return [];
        var segments = product.Categories[0].Split(" > ").Where(segment => !string.Equals(segment, product.Brand, StringComparison.OrdinalIgnoreCase)).Reverse().Take(CategoryLevels);
        return [.. segments.Select(_heads.OfCategory).Where(head => head.Length > 0).Select(terms.Id).Distinct()];
    }

    private TermField Field(string text) => text.Length == 0 ? TermField.Empty : new TermField(terms.Ids(text));

    private static string AttributeText(Product product) => string.Join(' ', product.Attributes.Select(attribute => attribute.Key + " " + attribute.Value)
        .Concat(product.Variants.SelectMany(variant => variant.Options.Values).Distinct(StringComparer.Ordinal)).Concat(product.Diets));

    private static DocumentSpec Spec(Spec spec) => new(string.Intern(spec.Name), spec.Number!.Value, spec.Unit is null ? null : string.Intern(spec.Unit), spec.Source switch
    {
        SpecExtractor.Attribute => 0,
        SpecExtractor.Title => 1,
        _ => 2,
    });

    private DocumentVariant Variant(Variant variant, int position)
    {
        var colours = variant.Options.Where(option => AttributeNames.IsColour(option.Key)).SelectMany(option => Find(lexicon.Colours, option.Value)).ToHashSet(StringComparer.Ordinal);
        var size = variant.Options.Where(option => AttributeNames.IsSize(option.Key)).Select(option => TextFold.Fold(option.Value)).FirstOrDefault();
        return new DocumentVariant(position, variant.SourceId, variant.Offer, variant.Condition, colours.Count > 0 ? colours : None, size);
    }

    private IReadOnlySet<string> Materials(Product product)
    {
        var found = Find(lexicon.Materials, product.Title);
        foreach (var value in product.Attributes.Values) found.UnionWith(Find(lexicon.Materials, value));
        foreach (var value in product.Variants.SelectMany(variant => variant.Options.Values).Distinct(StringComparer.Ordinal)) found.UnionWith(Find(lexicon.Materials, value));
        return found.Count > 0 ? found : None;
    }

    private static HashSet<string> Find(CanonicalWords words, string text)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        var tokens = Tokenizer.Split(text);
        for (var at = 0; at < tokens.Count;)
        {
            var length = words.Match(tokens, at, out var canonical);
            if (length > 0) found.Add(canonical);
            at += Math.Max(1, length);
        }

        return found;
    }
}
