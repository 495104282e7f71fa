using System.Security.Cryptography;
using System.Text;
using ShopAgent.Import.Feeds;
using ShopAgent.Import.Sources;
using ShopAgent.Import.Writing;

namespace ShopAgent.Import.Importing;

/// <summary>Changes with a feed's content, its settings, and what the import derives from it.</summary>
internal static class SourceFingerprint
{
    /// <summary>Tells merchants that came from Catalog:Sources from those that were imported by hand.</summary>
    public const string Prefix = "configured:";

    /// <param name="currency">Catalog:Currency.</param>
    public static FeedSource Stamp(FeedSource source, string? currency)
    {
        // Where in the list an entry stands does not matter.
        var settings = source with { SettingKey = null, Fingerprint = null };
        var text = $"{Derivation.Fingerprint}\n{currency}\n{settings}\n{(File.Exists(source.Path) ? FeedFile.Hash(source.Path) : "")}";
        return source with { Fingerprint = Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) };
    }
}
