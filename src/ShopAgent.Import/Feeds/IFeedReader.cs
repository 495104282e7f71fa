using ShopAgent.Catalog.Products;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Feeds.Delimited;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds;

/// <summary>Reads one family of formats into drafts, as a stream.</summary>
internal interface IFeedReader
{
    IReadOnlyList<FeedFormat> Formats { get; }

    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="mendQuotes">The feed has an unclosed quote: records end at their line.</param>
    /// <exception cref="CatalogException">The feed is broken in a way that leaves nothing to go on with.</exception>
    /// <exception cref="UnclosedQuoteException">To be read again with <paramref name="mendQuotes"/>.</exception>
    IEnumerable<ProductDraft> Read(FeedFile file, FeedFormat format, bool mendQuotes, FeedLog log, CancellationToken cancellationToken);
}
