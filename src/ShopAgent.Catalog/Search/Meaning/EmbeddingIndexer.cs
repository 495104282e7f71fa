using Microsoft.Extensions.Options;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Meaning;

/// <summary>Makes the vectors that are missing: of new and changed products, or of all after the model was changed. Stopped half-way, it goes on next time where it stopped.</summary>
public sealed class EmbeddingIndexer
{
    private readonly VectorStore _store;
    private readonly IEmbedder _embedder;
    private readonly EmbeddingOptions _options;

    internal EmbeddingIndexer(VectorStore store, IEmbedder embedder, IOptions<EmbeddingOptions> options) => (_store, _embedder, _options) = (store, embedder, options.Value);

    /// <summary>Embeddings are configured.</summary>
    public bool IsOn => _options.IsOn;

    /// <param name="progress">Called with the products done and the products to do.</param>
    /// <returns>How many vectors were made; 0 when embeddings are off or nothing was missing.</returns>
    /// <exception cref="CatalogException">The model cannot be used.</exception>
    public int Run(Action<int, int>? progress, CancellationToken cancellationToken)
    {
        if (!IsOn) return 0;
        _store.EnsureTable();
        var (total, done, after) = (_store.CountMissing(_options.ModelKey), 0, long.MinValue);
        while (_store.ReadMissing(_options.ModelKey, after, _options.BatchSize) is { Count: > 0 } texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _store.Save(_options.ModelKey, texts, _embedder.Embed([.. texts.Select(text => text.Write(_options.ProductPrefix))], cancellationToken));
            after = texts[^1].Key;
            done += texts.Count;
            progress?.Invoke(done, total);
        }

        if (done > 0) _store.Announce();
        return done;
    }
}
