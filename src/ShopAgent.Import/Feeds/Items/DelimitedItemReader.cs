using ShopAgent.Catalog.Products;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Feeds.Delimited;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Items;

/// <summary>Merchant feeds as delimited text: Google, Meta, OpenAI, and any other whose header names an id, a title and what goes with them.</summary>
internal sealed class DelimitedItemReader : IFeedReader
{
    private const int NamesShown = 20;

    public IReadOnlyList<FeedFormat> Formats { get; } = [FeedFormat.GoogleDelimited, FeedFormat.MetaDelimited, FeedFormat.OpenAiDelimited, FeedFormat.OtherDelimited];

    public IEnumerable<ProductDraft> Read(FeedFile file, FeedFormat format, bool mendQuotes, FeedLog log, CancellationToken cancellationToken)
    {
        var head = DelimitedHead.Read(file.Head);
        var names = new ItemNames(format == FeedFormat.OtherDelimited, log.Fields);
        List<ItemColumn> columns = [.. head.Names.Select((name, index) => ItemColumn.Of(name, index, names))];
        Require(columns, file, head, "an id", "id", "sku");
        Require(columns, file, head, "a title", "title");
        var mapper = new ItemMapper(log);
        foreach (var record in DelimitedReader.Read(file.OpenUtf8(), head, !mendQuotes, log, cancellationToken))
        {
            var item = new Item(record.Line);
            foreach (var column in columns) column.AddTo(item, record.Cells[column.Index]);
            if (mapper.Map(item) is { } draft) yield return draft;
        }
    }

    private static void Require(List<ItemColumn> columns, FeedFile file, DelimitedHead head, string what, params string[] fields)
    {
        if (columns.Exists(column => fields.Contains(column.Field.Canonical))) return;
        throw new CatalogException($"{file.Path} has no column for {what} ({string.Join(" or ", fields)}); its header has: {string.Join(", ", head.Names.Take(NamesShown))}. Name the column so, or export the feed again.");
    }
}
