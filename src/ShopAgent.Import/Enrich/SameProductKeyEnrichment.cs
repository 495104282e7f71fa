using ShopAgent.Catalog.Products;

namespace ShopAgent.Import.Enrich;

/// <summary>Fills <see cref="Product.SameProductKey"/>.</summary>
internal sealed class SameProductKeyEnrichment : IProductEnrichment
{
    public Product Enrich(Product product) => product with { SameProductKey = SameProductKey.Of(product) };
}
