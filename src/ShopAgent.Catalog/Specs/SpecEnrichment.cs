using ShopAgent.Catalog.Import;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Specs;

/// <summary>Fills <see cref="Product.Specs"/> at import.</summary>
internal sealed class SpecEnrichment(SpecExtractor extractor) : IProductEnrichment
{
    public Product Enrich(Product product) => product with { Specs = extractor.Extract(product) };
}
