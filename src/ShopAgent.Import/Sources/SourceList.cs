namespace ShopAgent.Import.Sources;

/// <summary>The feeds that Catalog:Sources names.</summary>
/// <param name="Errors">One sentence for each thing that is wrong, with its key and the remedy; the feeds are complete only when there is none.</param>
internal sealed record SourceList(IReadOnlyList<FeedSource> Feeds, IReadOnlyList<string> Errors);
