using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Meaning;

/// <summary>Turns texts into vectors that lie near each other when the texts mean alike. Implementations are thread-safe.</summary>
public interface IEmbedder
{
    /// <summary>One vector a text, in their order, all of one length.</summary>
    /// <exception cref="CatalogException">The model cannot be reached or does not answer as it should: the message says what to do.</exception>
    IReadOnlyList<float[]> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken);
}

/// <summary>Stands where this build has no way to run the model that was configured.</summary>
internal sealed class NoEmbedder(string reason) : IEmbedder
{
    public IReadOnlyList<float[]> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken) => throw new CatalogException(reason);
}
