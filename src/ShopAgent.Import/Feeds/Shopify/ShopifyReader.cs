using ShopAgent.Catalog.Products;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Feeds.Delimited;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Shopify;

/// <summary>Shopify's product export (Products > Export), old template and new.</summary>
internal sealed class ShopifyReader : IFeedReader
{
    /// <summary>A variant and an image in each row, for as many variants as are read.</summary>
    private const int MaxRowsOfProduct = 2 * FeedLimits.VariantsPerProduct;

    public IReadOnlyList<FeedFormat> Formats { get; } = [FeedFormat.ShopifyCsv];

    public IEnumerable<ProductDraft> Read(FeedFile file, FeedFormat format, bool mendQuotes, FeedLog log, CancellationToken cancellationToken)
    {
        var head = DelimitedHead.Read(file.Head);
        var columns = new ShopifyColumns(head, log.Fields);
        if (!columns.Has("handle") || !columns.Has("title"))
            throw new CatalogException($"{file.Path} lacks the column Handle (URL handle) or Title of a Shopify export; its header has: {string.Join(", ", head.Names.Take(20))}. Export the products again.");
        var mapper = new ShopifyMapper(columns, log);
        List<DelimitedRecord> rows = [];
        foreach (var row in DelimitedReader.Read(file.OpenUtf8(), head, !mendQuotes, log, cancellationToken))
        {
            if (rows.Count > 0 && (rows.Count == MaxRowsOfProduct || !Continues(columns[row, "handle"], columns[rows[0], "handle"])))
            {
                if (mapper.Map(rows) is { } draft) yield return draft;
                rows.Clear();
            }

            rows.Add(row);
        }

        if (rows.Count > 0 && mapper.Map(rows) is { } last) yield return last;
    }

    /// <summary>A row without a handle belongs to the product above it.</summary>
    private static bool Continues(string handle, string first) => handle.Length == 0 || handle.Equals(first, StringComparison.OrdinalIgnoreCase);
}
