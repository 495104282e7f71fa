using ShopAgent.Import.Drafts;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Json;

/// <summary>Plain JSON and JSON Lines, with whatever names the fields go by (words/LANGUAGE/fields.txt).</summary>
internal sealed class JsonFeedReader : IFeedReader
{
    public IReadOnlyList<FeedFormat> Formats { get; } = [FeedFormat.Json, FeedFormat.JsonLines];

    public IEnumerable<ProductDraft> Read(FeedFile file, FeedFormat format, bool mendQuotes, FeedLog log, CancellationToken cancellationToken)
    {
        var mapper = new JsonMapper(log);
        foreach (var record in JsonSource.Records(file, log, cancellationToken))
            if (mapper.Map(record) is { } draft) yield return draft;
    }
}
