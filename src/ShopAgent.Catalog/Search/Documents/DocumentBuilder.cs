using System.Collections.Concurrent;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Specs;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>Makes the search form of a stored product.</summary>
internal sealed class DocumentBuilder(Lexicon lexicon, TermTable terms)
{
    private const int CategoryLevels = 2;

    private static readonly IReadOnlySet<string> None = new HashSet<string>(0, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, (string Head, bool IsThing)[]> _categoryHeads = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int[]> _ancestors = new(StringComparer.Ordinal);
    private readonly MeasureReader _measures = new(lexicon);
    private readonly HeadNoun _heads = new(lexicon);

    public SearchDocument Build(StoredProduct stored)
    {
        var product = stored.Product;
        var title = Tokenizer.Split(product.Title);
        var words = title.FindAll(token => token.Kind != TokenKind.Symbol);
        var attributes = new AttributeReader(lexicon, terms).Read(product);
        var description = Tokenizer.Split(product.Description);
        var (saidDescription, descriptionDenied) = DeniedMentions.Split(description, lexicon.Denials);
        var (saidTitle, titleDenied) = DeniedMentions.Split(title, lexicon.Denials);
        attributes.Materials.UnionWith(Find(lexicon.Materials, saidTitle));
        if (attributes.Colours.Count == 0) attributes.Colours.UnionWith(Find(lexicon.Colours, saidTitle));
        return new SearchDocument
        {
            Key = stored.Key,
            ProductId = product.Id,
            MerchantId = product.MerchantId,
            TieBreak = Normalizer.Fold(product.Title) + "\n" + product.SourceId,
            Title = Field(words),
            TitleGlued = Glued(title),
            Head = Field(stored.Head),
            Brand = Field(product.Brand ?? ""),
            BrandFolded = product.Brand is null ? null : Normalizer.Fold(product.Brand),
            Category = Field(string.Join(' ', product.Categories.Concat(product.Tags))),
            CategoryHeads = product.Categories.Count == 0 ? [] : CategoryHeads(product, stored.Head),
            Ancestors = product.Categories.Count == 0 ? [] : _ancestors.GetOrAdd(product.Categories[0], Ancestors),
            Purpose = Field(HeadNoun.PurposeOf(product.Title)),
            Attributes = attributes.Field,
            TypeValues = attributes.TypeValues,
            Description = Field(description),
            Denied = Denials(attributes.Denied.Concat(descriptionDenied)),
            TitleDenied = Denials(titleDenied),
            PartNumbers = [.. product.Variants.Select(variant => variant.Mpn).OfType<string>().Select(PartNumber.Normalise).Distinct()],
            Specs = [.. product.Specs.Where(spec => spec.Number is not null).Select(Spec)],
            Variants = [.. product.Variants.Select(Variant)],
            Colours = OrNone(attributes.Colours),
            Materials = OrNone(attributes.Materials),
            DescribedMaterials = OrNone(Find(lexicon.Materials, saidDescription)),
            StatesMaterial = attributes.StatesMaterial,
            Rating = product.Rating,
            Allergens = product.Allergens,
            Diets = product.Diets,
            SameProductKey = product.SameProductKey,
        };
    }

    private TermField Denials(IEnumerable<List<Token>> phrases)
    {
        List<int> words = [];
        foreach (var phrase in phrases)
        {
            if (words.Count > 0) words.Add(terms.Id(TermTable.Separator));
            words.AddRange(phrase.Where(token => token.Kind != TokenKind.Symbol).Select(token => terms.Id(token.Text)));
        }

        return words.Count == 0 ? TermField.Empty : new TermField([.. words]);
    }

    private TermField Field(string text) => text.Length == 0 ? TermField.Empty : new TermField(terms.Ids(text));

    private TermField Field(List<Token> tokens) => new([.. tokens.Where(token => token.Kind != TokenKind.Symbol).Select(token => terms.Id(token.Text))]);

    /// <summary>What is joined by a hyphen, slash or bracket stands apart; "M.2" is one word.</summary>
    private static bool[] Glued(List<Token> title)
    {
        List<bool> glued = [];
        for (var at = 0; at < title.Count; at++)
            if (title[at].Kind != TokenKind.Symbol) glued.Add(title[at].Glued && (title[at - 1].Kind != TokenKind.Symbol || title[at - 1].IsSymbol('.')));
        return [.. glued];
    }

    private int[] CategoryHeads(Product product, string titleHead)
    {
        var heads = _categoryHeads.GetOrAdd(product.Categories[0] + "\n" + product.Brand, _ => CategoryHeads(product));
        // The outer category counts where the inner one only shortens its name, and where the inner one is no kind of thing, but a series or platform.
        var isOuterCounted = heads is [var inner, var outer]
            && (outer.Head.EndsWith(inner.Head, StringComparison.Ordinal) || (outer.IsThing && !inner.IsThing && inner.Head != titleHead));
        return [.. heads.Take(isOuterCounted ? CategoryLevels : 1).Select(head => terms.Id(head.Head))];
    }

    /// <summary>Of the innermost two, the innermost first. What stands below a brand, or has a number, is the name of a series.</summary>
    private (string Head, bool IsThing)[] CategoryHeads(Product product)
    {
        var segments = product.Categories[0].Split(" > ").ToList();
        var series = segments.Count > 1 ? segments.FindIndex(1, segment => IsBrandOf(product, segment) || NamesSeries(product, segment)) : -1;
        return
        [
            .. (series > 0 ? segments.Take(series) : segments).Where(segment => !IsBrandOf(product, segment)).Reverse()
                .Select(segment => (Head: _heads.OfCategory(segment), IsThing: lexicon.IsThing(segment))).Where(pair => pair.Head.Length > 0)
                .Select(pair => (pair.Head, pair.IsThing || lexicon.IsThing(pair.Head))).DistinctBy(pair => pair.Head).Take(CategoryLevels),
        ];
    }

    private static bool IsBrandOf(Product product, string segment) => string.Equals(segment, product.Brand, StringComparison.OrdinalIgnoreCase);

    private static bool NamesSeries(Product product, string segment) =>
        Tokenizer.Split(segment).Exists(token => token.Kind == TokenKind.Number) || (product.Brand is { Length: > 0 } brand && Tokenizer.Words(brand).FirstOrDefault() is { } first && Tokenizer.Words(segment).Contains(first));

    private int[] Ancestors(string path) =>
        [.. path.Split(" > ").SkipLast(1).Where(segment => !segment.Contains(" and ", StringComparison.OrdinalIgnoreCase)).SelectMany(segment => segment.Split('&', ',')).Select(_heads.OfCategory).Where(head => head.Length > 0).Select(terms.Id).Distinct()];

    private static DocumentSpec Spec(Spec spec) => new(string.Intern(spec.Name), spec.Number!.Value, spec.Unit is null ? null : string.Intern(spec.Unit), spec.Source switch
    {
        SpecExtractor.Attribute => 0,
        SpecExtractor.Title => 1,
        _ => 2,
    });

    private DocumentVariant Variant(Variant variant, int position)
    {
        HashSet<string> colours = new(StringComparer.Ordinal);
        string? size = null;
        List<DocumentSpec> specs = [];
        foreach (var (name, value) in variant.Options)
        {
            if (AttributeNames.KindsOf(name).HasFlag(AttributeKinds.Colour)) colours.UnionWith(Find(lexicon.Colours, Tokenizer.Split(value)));
            else if (AttributeNames.KindsOf(name).HasFlag(AttributeKinds.Size)) size ??= Normalizer.Fold(value);
            else specs.AddRange(_measures.Read(Tokenizer.Split(value)).Select(measure => new DocumentSpec(string.Intern(name.ToLowerInvariant()), measure.Value, measure.Unit, 0)));
        }

        return new DocumentVariant(position, variant.SourceId, variant.Offer, variant.Condition, OrNone(colours), size, [.. specs]);
    }

    private static IReadOnlySet<string> OrNone(HashSet<string> set) => set.Count > 0 ? set : None;

    internal static HashSet<string> Find(CanonicalWords words, List<Token> tokens)
    {
        HashSet<string>? found = null;
        for (var at = 0; at < tokens.Count;)
        {
            var length = words.Match(tokens, at, out var canonical);
            if (length > 0) (found ??= new HashSet<string>(StringComparer.Ordinal)).Add(canonical);
            at += Math.Max(1, length);
        }

        return found ?? [];
    }
}
