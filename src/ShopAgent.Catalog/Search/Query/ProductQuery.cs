using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Query;

/// <summary>A request for products, understood: hard constraints, an order, soft preferences and words to rank by. Immutable; refine it with <c>with</c>.</summary>
public sealed record ProductQuery
{
    /// <summary>As the shopper or the model said it.</summary>
    public string Text { get; init; } = "";

    /// <summary>ISO 639-1 language of <see cref="Text"/>: "en" or "fr".</summary>
    public string Language { get; init; } = "en";

    /// <summary>Words that rank the hits once frame, limits and negations are taken out, in the catalogue's own language.</summary>
    public string Terms { get; init; } = "";

    /// <summary>Product type (head noun, canonical singular): "tent", "power bank"; null when none was recognised.</summary>
    public string? Type { get; init; }

    public IReadOnlyList<string> Brands { get; init; } = [];

    public IReadOnlyList<string> ExcludedBrands { get; init; } = [];

    /// <summary>Merchant ids.</summary>
    public IReadOnlyList<string> Merchants { get; init; } = [];

    public IReadOnlyList<string> ExcludedMerchants { get; init; } = [];

    public PriceRange? Price { get; init; }

    /// <summary>Lowest rating, 0 to 5.</summary>
    public decimal? MinimumRating { get; init; }

    public IReadOnlyList<SpecConstraint> Specs { get; init; } = [];

    /// <summary>Words that must be evidenced by title, options, attributes or description: colours, materials, properties. A term "red or blue" accepts either.</summary>
    public IReadOnlyList<TermConstraint> Required { get; init; } = [];

    /// <summary>Words that must not be: "not black", "no polyester".</summary>
    public IReadOnlyList<TermConstraint> Excluded { get; init; } = [];

    /// <summary>Model numbers and series that must match as tokens: "Z690"; "A25 or A35" accepts either.</summary>
    public IReadOnlyList<string> ModelTokens { get; init; } = [];

    /// <summary>The request speaks of a whole series, so that other versions of the model ("A25 Plus" of the A25) are meant as well.</summary>
    public bool AcceptsModelVariants { get; init; }

    /// <summary>Canonical allergen names that must be absent; unknown does not count as absent.</summary>
    public IReadOnlyList<string> FreeOf { get; init; } = [];

    public IReadOnlyList<string> Diets { get; init; } = [];

    /// <summary>Acceptable values of a size option ("42", "M"); applies only to products that have sizes.</summary>
    public IReadOnlyList<string> Sizes { get; init; } = [];

    public bool InStockOnly { get; init; }

    /// <summary>A sale price below the list price holds now.</summary>
    public bool OnSaleOnly { get; init; }

    /// <summary>By when it must be here; null: whenever.</summary>
    public DeliveryWindow? Delivery { get; init; }

    public ItemCondition? Condition { get; init; }

    public SortOrder Sort { get; init; } = SortOrder.Relevance;

    /// <summary>Spec by which <see cref="SortOrder.SpecAscending"/> and <see cref="SortOrder.SpecDescending"/> sort: "weight", "read speed".</summary>
    public string? SortSpec { get; init; }

    /// <summary>A superlative asks only for the best by <see cref="Sort"/> (all that tie), counted from 1 ("second cheapest" is 2); null: no superlative.</summary>
    public int? SuperlativeRank { get; init; }

    /// <summary>Spec or field by which a superlative picks one group at a time ("storage", "model", "shop"); null: none.</summary>
    public string? GroupBy { get; init; }

    /// <summary>The whole set is the answer, not a page of it.</summary>
    public bool WantsAll { get; init; }

    /// <summary>Products named in quotes or by id, for "compatible with" and "alternative to".</summary>
    public IReadOnlyList<string> QuotedTitles { get; init; } = [];

    /// <summary>What the wished product must fit or shall replace; null: the request names nothing of the kind.</summary>
    public ProductReference? Reference { get; init; }

    /// <summary>Interfaces that the product must have, such as its socket or memory type.</summary>
    public IReadOnlyList<InterfaceConstraint> Interfaces { get; init; } = [];

    /// <summary>Comparisons to what was shown ("cheaper", "lighter than the first"); resolved by <c>QueryRefiner</c>.</summary>
    public IReadOnlyList<RelativeConstraint> Relative { get; init; } = [];

    /// <summary>Constraints taken back: "price", "colour", "brand", "size", "material", "rating", "shop", "spec", or a spec name.</summary>
    public IReadOnlyList<string> Withdrawn { get; init; } = [];

    /// <summary>Words that were read as another spelling: "watreproof" as "waterproof".</summary>
    public IReadOnlyList<string> Corrections { get; init; } = [];

    /// <summary>Soft wishes of the shopper's profile; they move the order a little and are named as reasons.</summary>
    public IReadOnlyList<Preference> Preferences { get; init; } = [];

    /// <summary>Words that constrain but were not understood: said to the shopper, never dropped in silence.</summary>
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    /// <summary>True when nothing restricts or ranks: no term, type, brand or limit.</summary>
    public bool IsEmpty => Terms.Length == 0 && Type is null && Brands.Count == 0 && Merchants.Count == 0 && Price is null && MinimumRating is null && Specs.Count == 0
        && Required.Count == 0 && ModelTokens.Count == 0 && Diets.Count == 0 && QuotedTitles.Count == 0 && SuperlativeRank is null && Condition is null && Reference is null && Interfaces.Count == 0
        && !OnSaleOnly && Delivery is null;
}

/// <summary>A soft wish. It never removes a product; it moves it a little and is named as the reason.</summary>
/// <param name="Term">A brand, material, colour or word.</param>
/// <param name="Weight">-1 (dislike) to 1 (like).</param>
/// <param name="Scope">Product type or category that it applies to; null: all.</param>
public sealed record Preference(string Term, double Weight, string? Scope)
{
    /// <summary>The wish is for a shop; the term is its name.</summary>
    public string? MerchantId { get; init; }

    /// <summary>What is said of a product that it moved; null: that the shopper likes the term, or does not.</summary>
    public string? Reason { get; init; }
}

/// <summary>What is known besides the sentence itself.</summary>
/// <param name="Language">"en" or "fr" when the conversation's language is known; a sentence that is clearly in the other one wins. Null: the sentence decides, English when it cannot.</param>
/// <param name="Currency">Of limits that name none; null: the catalogue's most common one.</param>
public sealed record ParseContext(string? Language = null, Currency? Currency = null);

public enum SortOrder { Relevance, PriceAscending, PriceDescending, RatingDescending, SpecAscending, SpecDescending }
