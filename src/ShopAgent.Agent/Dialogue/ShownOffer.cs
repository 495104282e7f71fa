namespace ShopAgent.Agent.Dialogue;

/// <summary>One offer as the shopper saw it.</summary>
/// <param name="VariantId">Null where several variants were meant.</param>
/// <param name="Reasons">Why it was shown, for "why?".</param>
internal sealed record ShownOffer(string ProductId, string? VariantId, string MerchantId, string Title, IReadOnlyList<string>? Reasons = null)
{
    public bool Equals(ShownOffer? other) => other is not null && ProductId == other.ProductId && VariantId == other.VariantId;

    public override int GetHashCode() => HashCode.Combine(ProductId, VariantId);
}
