using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Store;

/// <param name="Key">Row of the product. Stable while the product stays in the feed.</param>
/// <param name="Head">Head noun of the title.</param>
public sealed record StoredProduct(long Key, string Head, Product Product);
