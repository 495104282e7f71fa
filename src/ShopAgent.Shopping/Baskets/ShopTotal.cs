using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Baskets;

/// <param name="Shipping">Null when the shop states no shipping policy.</param>
/// <param name="Total">Subtotal plus shipping where known.</param>
/// <param name="MissingForFreeShipping">What more at this shop makes shipping free; null when it is free, or never is.</param>
public sealed record ShopTotal(string MerchantId, string MerchantName, Money Subtotal, Money? Shipping, Money Total, Money? MissingForFreeShipping);
