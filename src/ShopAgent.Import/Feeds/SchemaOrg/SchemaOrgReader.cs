using ShopAgent.Import.Drafts;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.SchemaOrg;

/// <summary>schema.org products as JSON-LD, in a file of their own or in the pages of a shop.</summary>
internal sealed class SchemaOrgReader : IFeedReader
{
    public IReadOnlyList<FeedFormat> Formats { get; } = [FeedFormat.SchemaOrg];

    public IEnumerable<ProductDraft> Read(FeedFile file, FeedFormat format, bool mendQuotes, FeedLog log, CancellationToken cancellationToken)
    {
        var mapper = new LdProductMapper(log);
        foreach (var document in new LdSource(file, log).Documents(cancellationToken))
        {
            using (document)
            {
                foreach (var product in document.Products)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    log.Records++;
                    if (mapper.Map(product) is { } draft) yield return draft;
                }
            }
        }
    }
}
