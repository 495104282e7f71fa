using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>A product as search sees it: numbers in place of words, typed facts, no prose.</summary>
internal sealed class SearchDocument
{
    public required long Key { get; init; }

    public required string ProductId { get; init; }

    public required string MerchantId { get; init; }

    /// <summary>Folded title and source id: the order of products that rank alike, whatever the order of rows and whoever sells them.</summary>
    public required string TieBreak { get; init; }

    public required TermField Title { get; init; }

    /// <summary>Whether a word of the title follows the one before without a blank.</summary>
    public required bool[] TitleGlued { get; init; }

    public required TermField Head { get; init; }

    public required TermField Brand { get; init; }

    public required string? BrandFolded { get; init; }

    /// <summary>Categories and tags.</summary>
    public required TermField Category { get; init; }

    /// <summary>Head nouns of the two innermost categories that are not the brand, the innermost first.</summary>
    public required int[] CategoryHeads { get; init; }

    /// <summary>Head nouns of the outer categories.</summary>
    public required int[] Ancestors { get; init; }

    /// <summary>Words of the title that tell what the product is for: the "watch" of "strap for watches".</summary>
    public required TermField Purpose { get; init; }

    /// <summary>Names and values of attributes, option values, diets.</summary>
    public required TermField Attributes { get; init; }

    /// <summary>Values of attributes that name the kind of product ("product type: Notebook").</summary>
    public required TermField TypeValues { get; init; }

    public required TermField Description { get; init; }

    /// <summary>Names of attributes whose value denies them, and what values and description deny; a term that is no word stands between two denials.</summary>
    public required TermField Denied { get; init; }

    /// <summary>What the title denies; the words stand in <see cref="Title"/>, too.</summary>
    public required TermField TitleDenied { get; init; }

    /// <summary>Manufacturer part numbers, without separators.</summary>
    public required IReadOnlyList<string> PartNumbers { get; init; }

    public required DocumentSpec[] Specs { get; init; }

    public required DocumentVariant[] Variants { get; init; }

    /// <summary>Canonical colours of the product as a whole; empty when nothing tells.</summary>
    public required IReadOnlySet<string> Colours { get; init; }

    /// <summary>Canonical materials of title, attributes and options.</summary>
    public required IReadOnlySet<string> Materials { get; init; }

    /// <summary>Canonical materials of the description.</summary>
    public required IReadOnlySet<string> DescribedMaterials { get; init; }

    /// <summary>An attribute states what the product is made of.</summary>
    public required bool StatesMaterial { get; init; }

    public required Rating? Rating { get; init; }

    public required AllergenInfo Allergens { get; init; }

    public required IReadOnlyList<string> Diets { get; init; }

    public required string SameProductKey { get; init; }
}

/// <param name="Position">In the product's own order.</param>
/// <param name="Colours">Canonical colours of its options; empty when the options name none.</param>
/// <param name="Specs">Measures among its options: "storage: 128 GB".</param>
/// <param name="Size">Folded value of its size option; null when it has none.</param>
internal sealed record DocumentVariant(int Position, string SourceId, Offer Offer, ItemCondition Condition, IReadOnlySet<string> Colours, string? Size, DocumentSpec[] Specs);

/// <param name="Trust">0 attribute, 1 title, 2 description.</param>
internal readonly record struct DocumentSpec(string Name, decimal Number, string? Unit, byte Trust);
