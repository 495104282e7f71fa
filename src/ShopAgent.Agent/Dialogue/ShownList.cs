using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Agent.Dialogue;

/// <summary>A list that stood on screen; ordinals count into it from 1.</summary>
/// <param name="IsRefinement">The list answers a change to an earlier request, so that an ordinal may still mean the earlier list.</param>
internal sealed record ShownList(int Turn, IReadOnlyList<ShownOffer> Offers, bool IsRefinement);

/// <summary>One offer as the shopper saw it.</summary>
/// <param name="VariantId">Null where several variants were meant.</param>
/// <param name="Reasons">Why it was shown, for "why?".</param>
internal sealed record ShownOffer(string ProductId, string? VariantId, string MerchantId, string Title, IReadOnlyList<string>? Reasons = null)
{
    public static ShownOffer Of(SearchHit hit) =>
        new(hit.Product.Id, hit.Variant?.Id ?? (hit.Product.Variants.Count == 1 ? hit.Product.Variants[0].Id : null), hit.Product.MerchantId, hit.Product.Title, hit.Reasons);

    public bool Equals(ShownOffer? other) => other is not null && ProductId == other.ProductId && VariantId == other.VariantId;

    public override int GetHashCode() => HashCode.Combine(ProductId, VariantId);
}
