namespace ShopAgent.Import.Importing;

/// <param name="Records">Records read so far.</param>
/// <param name="Products">Products written so far.</param>
/// <param name="Share">How much of the feed is done, 0 to 1.</param>
internal readonly record struct FeedProgress(int Records, int Products, double Share);
