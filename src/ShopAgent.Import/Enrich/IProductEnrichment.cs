using ShopAgent.Catalog.Products;

namespace ShopAgent.Import.Enrich;

/// <summary>Derives facts of a product that its feed leaves out. Pure: the same product gives the same result, so that an unchanged feed leaves the store unchanged.</summary>
public interface IProductEnrichment
{
    Product Enrich(Product product);
}
