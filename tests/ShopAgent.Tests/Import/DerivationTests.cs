using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ShopAgent.Import.Writing;

namespace ShopAgent.Tests.Import;

/// <summary>Keeps <see cref="Derivation.Format"/> honest: what the demo feeds become is recorded beside the number that it belongs to.</summary>
public sealed class DerivationTests : IDisposable
{
    private static readonly string Recorded = Path.Combine(AppContext.BaseDirectory, "Fixtures", "derivation.txt");

    private readonly ImportFixture _import = new();

    public void Dispose() => _import.Dispose();

    [Fact]
    public async Task What_an_import_makes_changes_only_with_its_format_number()
    {
        await _import.ImportAllAsync(Path.Combine(AppContext.BaseDirectory, "catalog"), currency: null);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var stored in _import.Store.ReadAll().OrderBy(stored => stored.Product.Id, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(stored)));
        var now = string.Create(CultureInfo.InvariantCulture, $"{Derivation.Format} {Convert.ToHexStringLower(hash.GetHashAndReset())}");
        Assert.True(
            now == (await File.ReadAllTextAsync(Recorded)).Trim(),
            $"An import makes something else of the demo feeds than was recorded. If the program changed, raise Derivation.Format, so that catalogues are imported again; if only feeds or word lists changed, leave it. Then write \"{now}\" into tests/ShopAgent.Tests/Fixtures/derivation.txt.");
    }
}
