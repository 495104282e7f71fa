namespace ShopAgent.Shopping.Baskets;

/// <summary>The one variant that an id means, or the reason why it means none.</summary>
internal sealed record VariantChoice(string VariantId, BasketRefusal? Refusal = null);
