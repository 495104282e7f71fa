using System.Globalization;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Meaning;
using ShopAgent.Cli.Rendering;

namespace ShopAgent.Cli.Imports;

/// <summary>Makes the missing vectors when embeddings are configured, and says so on stderr. A model that does not answer stops nothing: search goes on by words.</summary>
internal sealed class EmbeddingStep(EmbeddingIndexer indexer)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!indexer.IsOn) return;
        try
        {
            var made = await Task.Run(() => indexer.Run(Report, cancellationToken), cancellationToken);
            if (made > 0) await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Embedded {made:N0} products."));
        }
        catch (CatalogException exception)
        {
            await Console.Error.WriteLineAsync(SafeText.Line($"{exception.Message} Until then products are found by words alone."));
        }
    }

    /// <summary>Only at a terminal: each report writes over the last.</summary>
    private static void Report(int done, int total)
    {
        if (!Console.IsErrorRedirected) Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\rEmbedding {done:N0} of {total:N0} products ... "));
    }
}
