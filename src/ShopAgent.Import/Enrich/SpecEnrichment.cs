using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Specs;

namespace ShopAgent.Import.Enrich;

/// <summary>Fills <see cref="Product.Specs"/> at import.</summary>
internal sealed class SpecEnrichment(SpecExtractor extractor) : IProductEnrichment
{
    public Product Enrich(Product product) => product with { Specs = extractor.Extract(product) };
}
