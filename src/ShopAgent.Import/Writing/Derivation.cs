using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Import.Writing;

/// <summary>What an import derives from a feed depends on the program and on its word lists, which may be edited: both decide whether an unchanged feed is to be imported again.</summary>
internal static class Derivation
{
    /// <summary>Raised whenever an import makes something else of the same feed: another build of the same version need not import everything again. A test compares what the demo feeds become.</summary>
    public const int Format = 1;

    private static readonly Lazy<string> Lazily = new(Compute);

    public static string Fingerprint => Lazily.Value;

    private static string Compute()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Format.ToString(CultureInfo.InvariantCulture)));
        foreach (var file in Directory.EnumerateFiles(WordFile.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
