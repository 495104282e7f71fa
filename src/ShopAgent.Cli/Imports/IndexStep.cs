using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Import.Importing;

namespace ShopAgent.Cli.Imports;

/// <summary>Renews a search index that another version or other word lists left outdated, before anything is searched; with a bar at a terminal.</summary>
internal sealed class IndexStep(SearchIndex index, ImportDisplay display)
{
    public Task RunAsync(bool isJson, CancellationToken cancellationToken) => display.RunAsync(progress => index.RenewAsync(new Translated(progress), cancellationToken), isJson);

    /// <summary>The bar of an import serves here, too: products are written, shop by shop.</summary>
    private sealed class Translated(IProgress<ImportProgress> progress) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => progress.Report(new ImportProgress(value.Merchant, value.Number, value.Merchants, 0, Math.Max(1, value.Products), value.Share));
    }
}
