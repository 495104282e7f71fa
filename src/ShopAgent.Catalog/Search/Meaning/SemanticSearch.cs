using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Catalog.Search.Meaning;

/// <summary>
/// Finds the products whose meaning is nearest to a sentence. When the model does not answer, search goes on by words alone and the model is left in peace for
/// <see cref="Pause"/>. Thread-safe.
/// </summary>
internal sealed partial class SemanticSearch(VectorStore vectors, IEmbedder embedder, ProductStore products, IOptions<EmbeddingOptions> options, TimeProvider time, ILogger<SemanticSearch> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private (long Version, VectorMatrix Matrix)? _current;
    private DateTimeOffset _pausedUntil;

    /// <returns>Keys, the nearest first; none when there are no vectors or the model does not answer.</returns>
    public IReadOnlyList<long> Nearest(string sentence, int count, CancellationToken cancellationToken)
    {
        if (sentence.Length == 0 || time.GetUtcNow() < _pausedUntil) return [];
        var matrix = Current();
        if (matrix.Count == 0) return [];
        try
        {
            return matrix.Nearest(embedder.Embed([options.Value.QueryPrefix + sentence], cancellationToken)[0], count);
        }
        catch (CatalogException exception)
        {
            _pausedUntil = time.GetUtcNow() + Pause;
            LogWordsAlone(exception.Message);
            return [];
        }
    }

    private VectorMatrix Current()
    {
        var version = products.CatalogVersion;
        lock (_gate)
        {
            if (_current is { } current && current.Version == version) return current.Matrix;
            vectors.EnsureTable();
            var matrix = new VectorMatrix(vectors.Read(options.Value.ModelKey));
            _current = (version, matrix);
            return matrix;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Searching by words alone: {Reason}")]
    private partial void LogWordsAlone(string reason);
}
