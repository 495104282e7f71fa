using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Meaning;

/// <summary>Stands where this build has no way to run the model that was configured.</summary>
internal sealed class NoEmbedder(string reason) : IEmbedder
{
    public IReadOnlyList<float[]> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken) => throw new CatalogException(reason);
}
