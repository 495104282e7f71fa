using System.Security.Cryptography;

namespace ShopAgent.Import.Writing;

/// <summary>What derived facts depend on beside the product: this build of the program and its word lists, which may be edited.</summary>
internal static class Derivation
{
    private static readonly Lazy<string> Lazily = new(Compute);

    public static string Fingerprint => Lazily.Value;

    private static string Compute()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(Derivation).Module.ModuleVersionId.ToByteArray());
        var words = Path.Combine(AppContext.BaseDirectory, "words");
        foreach (var file in Directory.EnumerateFiles(words, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
