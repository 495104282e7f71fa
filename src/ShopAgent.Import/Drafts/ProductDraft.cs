using ShopAgent.Catalog.Products;

namespace ShopAgent.Import.Drafts;

/// <summary>One record of a feed, mapped to the canonical fields. Drafts are staged, then grouped and finished when the whole feed has been seen.</summary>
public sealed record ProductDraft
{
    public required string SourceId { get; init; }

    public int Line { get; init; }

    public DraftRole Role { get; init; }

    /// <summary>Another name by which variations may refer to this product (WooCommerce: its SKU).</summary>
    public string? Alias { get; init; }

    /// <summary>The parent of a variation, by source id or alias.</summary>
    public string? Parent { get; init; }

    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    public string? Brand { get; init; }

    /// <summary>As written; of the group, where variants have their own.</summary>
    public string? Gtin { get; init; }

    public List<string> Categories { get; init; } = [];

    public List<string> Tags { get; init; } = [];

    public Dictionary<string, string> Attributes { get; init; } = [];

    public string? Url { get; init; }

    public List<string> Images { get; init; } = [];

    public Rating? Rating { get; init; }

    public List<string> OptionNames { get; init; } = [];

    /// <summary>Allergens as the feed declares them, names as written; null when it does not.</summary>
    public AllergenInfo? Allergens { get; init; }

    public List<string> Diets { get; init; } = [];

    public List<VariantDraft> Variants { get; init; } = [];
}

/// <summary>
/// What a record is in its feed: a whole product, a product whose variants are records of their own, such a variant, something that is not for sale and
/// takes its variants with it, a whole product that is one variant of a group, or more variants of a product that stands elsewhere in the feed.
/// </summary>
public enum DraftRole { Product, Parent, Variation, Hidden, Member, Continuation }
