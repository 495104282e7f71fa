using ShopAgent.Catalog.Products;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Feeds.Delimited;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.WooCommerce;

/// <summary>WooCommerce's product export (Products > Export).</summary>
internal sealed class WooCommerceReader : IFeedReader
{
    public IReadOnlyList<FeedFormat> Formats { get; } = [FeedFormat.WooCommerceCsv];

    public IEnumerable<ProductDraft> Read(FeedFile file, FeedFormat format, bool mendQuotes, FeedLog log, CancellationToken cancellationToken)
    {
        var head = DelimitedHead.Read(file.Head);
        var columns = WooColumns.Of(head) ?? throw new CatalogException(
            $"{file.Path} lacks a column that a WooCommerce export has (type, name, regular price); found: {string.Join(", ", head.Names.Take(20))}. Export it again with all columns.");
        columns.Describe(head, log.Fields);
        var mapper = new WooCommerceMapper(columns, log);
        foreach (var record in DelimitedReader.Read(file.OpenUtf8(), head, !mendQuotes, log, cancellationToken))
            if (mapper.Map(record) is { } draft) yield return draft;
    }
}
