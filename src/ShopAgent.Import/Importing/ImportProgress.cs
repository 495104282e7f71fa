namespace ShopAgent.Import.Importing;

/// <param name="Merchant">Name of the shop whose feed is being imported.</param>
/// <param name="Feed">Number of that feed, counted from 1, of <paramref name="Feeds"/>; 0 while another import is waited for.</param>
/// <param name="Records">Records of the feed read so far.</param>
/// <param name="Products">Products of the feed written so far; 0 while it is being read.</param>
/// <param name="Share">How much of the whole import is done, 0 to 1: an estimate by the bytes of the files.</param>
public sealed record ImportProgress(string Merchant, int Feed, int Feeds, int Records, int Products, double Share)
{
    /// <summary>Another import has to end first.</summary>
    public static ImportProgress Waiting { get; } = new("", 0, 0, 0, 0, 0);

    public bool IsWaiting => Feed == 0;
}
