using ShopAgent.Import.Drafts;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Items;

/// <summary>Merchant feeds as XML: RSS 2.0, RSS 1.0 and Atom of Google and Meta, and other documents with item, entry or product elements.</summary>
internal sealed class XmlItemReader : IFeedReader
{
    public IReadOnlyList<FeedFormat> Formats { get; } = [FeedFormat.GoogleXml, FeedFormat.OtherXml];

    public IEnumerable<ProductDraft> Read(FeedFile file, FeedFormat format, bool mendQuotes, FeedLog log, CancellationToken cancellationToken)
    {
        var names = new ItemNames(format == FeedFormat.OtherXml, log.Fields);
        var mapper = new ItemMapper(log);
        foreach (var item in new XmlItemSource(file, names, log).Read(cancellationToken))
            if (mapper.Map(item) is { } draft) yield return draft;
    }
}
