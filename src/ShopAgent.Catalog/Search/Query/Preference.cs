namespace ShopAgent.Catalog.Search.Query;

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
