using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Tests.Fakes;

/// <summary>A catalogue in memory that a test may change while it runs.</summary>
internal sealed class FakeProductLookup : IProductLookup
{
    private readonly List<Product> _products = [];
    private readonly List<Merchant> _merchants = [];

    public IReadOnlyList<Merchant> Merchants => _merchants;

    public Product? Find(string id) => _products.FirstOrDefault(product => product.Id == id)
        ?? _products.FirstOrDefault(product => product.Variants.Any(variant => variant.Id == id));

    public IReadOnlyList<Product> FindSame(string sameProductKey) => [.. _products.Where(product => product.SameProductKey == sameProductKey)];

    public FakeProductLookup With(params Product[] products)
    {
        foreach (var product in products)
        {
            Remove(product.Id);
            _products.Add(product);
        }

        return this;
    }

    public FakeProductLookup With(params Merchant[] merchants)
    {
        foreach (var merchant in merchants)
        {
            _merchants.RemoveAll(other => other.Id == merchant.Id);
            _merchants.Add(merchant);
        }

        return this;
    }

    public void Remove(string productId) => _products.RemoveAll(product => product.Id == productId);
}
