using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Store;

/// <summary>Reads products and merchants by id. Implemented by the SQLite store, and by a dictionary in tests.</summary>
public interface IProductLookup
{
    /// <summary>By product id or variant id; null when the catalogue has no such id.</summary>
    Product? Find(string id);

    IReadOnlyList<Merchant> Merchants { get; }

    /// <summary>The offers of the same product in every shop, the given one included.</summary>
    IReadOnlyList<Product> FindSame(string sameProductKey);
}
