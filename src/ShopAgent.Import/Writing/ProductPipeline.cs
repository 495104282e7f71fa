using System.Collections.Concurrent;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Assembly;
using ShopAgent.Import.Enrich;

namespace ShopAgent.Import.Writing;

/// <summary>
/// Puts products together on one thread and derives their facts on others, while the caller writes those before them. The order is the feed's. Nothing is derived from products that are
/// stored already.
/// </summary>
/// <param name="known">Null: the shop has no products yet.</param>
/// <param name="prepare">Makes a product's search form.</param>
internal sealed class ProductPipeline(ProductAssembler assembler, ProductEnricher enricher, KnownProducts? known, Func<Product, string, SearchDocument?> prepare)
{
    private const int BatchSize = 64;

    /// <summary>Batches that wait to be written: enough to level out slow products, few enough to hold no memory.</summary>
    private const int BatchesAhead = 8;

    public IEnumerable<FinishedProduct> Run(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var batches = new BlockingCollection<Task<FinishedProduct[]>>(BatchesAhead);
        var assembling = Task.Run(() => Assemble(batches, stop.Token), CancellationToken.None);
        try
        {
            foreach (var batch in batches.GetConsumingEnumerable(cancellationToken))
                foreach (var product in batch.GetAwaiter().GetResult()) yield return product;
            assembling.GetAwaiter().GetResult();
        }
        finally
        {
            // The caller may have stopped in the middle; the staged feed must not be closed under the other thread.
            stop.Cancel();
            ((IAsyncResult)assembling).AsyncWaitHandle.WaitOne();
        }
    }

    private void Assemble(BlockingCollection<Task<FinishedProduct[]>> batches, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var products in assembler.Assemble().Select(Recognise).Chunk(BatchSize))
                batches.Add(Task.Run(() => Array.ConvertAll(products, Finish), CancellationToken.None), cancellationToken);
        }
        finally
        {
            batches.CompleteAdding();
        }
    }

    private (Product Product, string Hash, ProductKey? Stored) Recognise(Product product)
    {
        var hash = ProductHash.Of(product, Derivation.Fingerprint);
        return (product, hash, known?.Find(product.Id) is { } stored && stored.Hash == hash ? stored : null);
    }

    private FinishedProduct Finish((Product Product, string Hash, ProductKey? Stored) source)
    {
        if (source.Stored is not null) return new FinishedProduct(source.Product, null, "", null, source.Stored);
        var product = enricher.Enrich(source.Product);
        var head = enricher.HeadNoun(product);
        return new FinishedProduct(product, new ProductRow(product, head, source.Hash), head, prepare(product, head), null);
    }
}

/// <summary>A product that is ready to be written.</summary>
/// <param name="Product">With what was derived, if it is to be written.</param>
/// <param name="Row">Null when the stored product is the same.</param>
/// <param name="Head">Head noun; "" when the stored product is the same.</param>
/// <param name="Document">Its search form; null when the stored product is the same, or no index is written.</param>
/// <param name="Stored">The product that stays; null when it is new or changed.</param>
internal sealed record FinishedProduct(Product Product, ProductRow? Row, string Head, SearchDocument? Document, ProductKey? Stored);
