using ShopAgent.Import.Feeds;

namespace ShopAgent.Import.Detection;

/// <param name="Reason">What the format was known by, to follow "because".</param>
internal readonly record struct Detection(FeedFormat Format, string Reason);
