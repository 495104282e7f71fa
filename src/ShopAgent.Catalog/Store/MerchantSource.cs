namespace ShopAgent.Catalog.Store;

/// <summary>Where a merchant's snapshot came from.</summary>
/// <param name="Kind">"demo" when the program imported it by itself on start, "explicit" when the user asked for it.</param>
/// <param name="Path">The feed file.</param>
/// <param name="Fingerprint">Changes when the feed, or what the program derives from it, changes.</param>
public sealed record MerchantSource(string Kind, string Path, string Fingerprint)
{
    public const string Demo = "demo";

    public const string Explicit = "explicit";
}
