namespace ShopAgent.Agent.Conversations;

/// <summary>One offer as the shopper saw it.</summary>
/// <param name="VariantId">Null where several variants were meant.</param>
internal sealed record ShownOffer(string ProductId, string? VariantId, string MerchantId, string Title);
