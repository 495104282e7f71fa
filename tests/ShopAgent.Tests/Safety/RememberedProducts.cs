using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Tests.Safety;

/// <summary>A whole catalogue read once: thousands of calls need not ask the file.</summary>
internal sealed class RememberedProducts : IProductLookup
{
    private readonly Dictionary<string, Product> _byId = new(StringComparer.Ordinal);
    private readonly ILookup<string, Product> _byKey;

    public RememberedProducts(ProductStore store)
    {
        Merchants = store.Merchants;
        All = [.. store.ReadAll().Select(stored => stored.Product)];
        foreach (var product in All)
            foreach (var variant in product.Variants) _byId[variant.Id] = product;
        foreach (var product in All) _byId[product.Id] = product;
        _byKey = All.ToLookup(product => product.SameProductKey, StringComparer.Ordinal);
    }

    public IReadOnlyList<Product> All { get; }

    public IReadOnlyList<Merchant> Merchants { get; }

    public Product? Find(string id) => _byId.GetValueOrDefault(id);

    public IReadOnlyList<Product> FindSame(string sameProductKey) => [.. _byKey[sameProductKey]];
}
