using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Import.Writing;

/// <summary>Tells whether a product changed since it was stored, before anything is derived from it: products with one hash have the same rows.</summary>
[JsonSerializable(typeof(Product))]
internal sealed partial class ProductHash : JsonSerializerContext
{
    /// <summary>128 bits of SHA-256: two contents with one hash do not happen.</summary>
    private const int Bytes = 16;

    /// <summary>Every field that can be set, so that a new one counts by itself.</summary>
    private static readonly ProductHash Compact = new(new JsonSerializerOptions { IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault });

    /// <param name="derivation">What the derived facts depend on beside the product: program, word lists.</param>
    /// <returns>Lower-case hex. The line in the feed does not count.</returns>
    public static string Of(Product product, string derivation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(derivation));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(product with { SourceLine = 0 }, Compact.Product));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, Bytes));
    }
}
