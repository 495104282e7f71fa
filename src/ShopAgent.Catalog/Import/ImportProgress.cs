namespace ShopAgent.Catalog.Import;

/// <param name="Merchant">Name of the shop whose feed is being imported.</param>
/// <param name="Feed">Number of that feed, counted from 1, of <paramref name="Feeds"/>.</param>
/// <param name="Records">Records read so far.</param>
/// <param name="Products">Products written so far.</param>
public sealed record ImportProgress(string Merchant, int Feed, int Feeds, int Records, int Products);
