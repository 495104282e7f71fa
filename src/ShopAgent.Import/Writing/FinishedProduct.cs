using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Import.Writing;

/// <summary>A product that is ready to be written.</summary>
/// <param name="Product">With what was derived, if it is to be written.</param>
/// <param name="Row">Null when the stored product is the same.</param>
/// <param name="Head">Head noun; "" when the stored product is the same.</param>
/// <param name="Document">Its search form; null when the stored product is the same, or no index is written.</param>
/// <param name="Stored">The product that stays; null when it is new or changed.</param>
internal sealed record FinishedProduct(Product Product, ProductRow? Row, string Head, SearchDocument? Document, StoredKey? Stored);
