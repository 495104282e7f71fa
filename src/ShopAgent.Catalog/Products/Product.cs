namespace ShopAgent.Catalog.Products;

/// <summary>What people talk about; what they buy is one of its <see cref="Variants"/>.</summary>
public sealed record Product
{
    /// <summary>"merchant:group key".</summary>
    public required string Id { get; init; }

    public required string MerchantId { get; init; }

    /// <summary>The product's own id as the feed writes it (of the group where there are several variants).</summary>
    public required string SourceId { get; init; }

    public required string Title { get; init; }

    /// <summary>Plain text, "" when the feed has none.</summary>
    public string Description { get; init; } = "";

    public string? Brand { get; init; }

    /// <summary>Of the group where the variants have their own, else that of the only variant; valid, or null.</summary>
    public string? Gtin { get; init; }

    /// <summary>Category paths, outermost first: "Food > Pasta > Spaghetti".</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Specifications as the feed names them.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    public string? Url { get; init; }

    public IReadOnlyList<string> Images { get; init; } = [];

    public Rating? Rating { get; init; }

    /// <summary>Names of the options in the shop's order, for example colour, size.</summary>
    public IReadOnlyList<string> OptionNames { get; init; } = [];

    /// <summary>At least one.</summary>
    public required IReadOnlyList<Variant> Variants { get; init; }

    /// <summary>Typed specifications derived at import from attributes, title and description.</summary>
    public IReadOnlyList<Spec> Specs { get; init; } = [];

    public AllergenInfo Allergens { get; init; } = AllergenInfo.NotFood;

    /// <summary>Diets that the feed states, canonical names: vegan, vegetarian, organic, gluten-free ...</summary>
    public IReadOnlyList<string> Diets { get; init; } = [];

    /// <summary>Equal for the same product in every shop (GTIN, else brand and MPN, else normalised title).</summary>
    public string SameProductKey { get; init; } = "";

    /// <summary>Line of the feed where the product starts; 0 when not known.</summary>
    public int SourceLine { get; init; }
}

/// <param name="Value">0 to 5.</param>
/// <param name="Count">Number of reviews; 0 when the feed does not say.</param>
public sealed record Rating(decimal Value, int Count);
