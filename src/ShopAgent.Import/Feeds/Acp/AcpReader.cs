using ShopAgent.Import.Drafts;
using ShopAgent.Import.Feeds.Json;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Acp;

/// <summary>Nested product feeds: Agentic Commerce Protocol, OpenAI, UCP. Products with variants; amounts are whole numbers of minor units.</summary>
internal sealed class AcpReader : IFeedReader
{
    public IReadOnlyList<FeedFormat> Formats { get; } = [FeedFormat.AcpJson];

    public IEnumerable<ProductDraft> Read(FeedFile file, FeedFormat format, bool mendQuotes, FeedLog log, CancellationToken cancellationToken)
    {
        var mapper = new AcpMapper(log);
        foreach (var record in JsonSource.Records(file, log, cancellationToken))
            if (mapper.Map(record) is { } draft) yield return draft;
    }
}
