using CsCheck;
using ShopAgent.Catalog;
using ShopAgent.Catalog.Import;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Tests.Import;

/// <summary>Feeds with bytes changed, lost, doubled and swapped are read or refused with a sentence; nothing else is thrown, and nothing hangs.</summary>
public sealed class FeedSoupTests : IDisposable
{
    private const int Mutations = 3_000;

    /// <summary>No single feed of a few kilobytes takes longer, on however busy a machine.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly byte[][] Seeds =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures", "feeds"), "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(bytes => bytes.Length is > 0 and < 10_000),
    ];

    private static readonly byte[][] Nasty =
    [
        [0], [0xff], [0xef, 0xbb, 0xbf], [0xc3], .. new[] { "\"", "'", "\n", "\r", "\t", ",", ";", "<", ">", "&", "{", "}", "[", "]", ":", "\\", "<![CDATA[", "-->", "]]>", "null", "1e999", "-0", "&#0;", "<item>", "</item>", "\"@id\":\"#a\",", "\\ud800" }
            .Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("shopagent-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Damaged_feeds_are_read_or_refused()
    {
        var edit = Gen.Select(Gen.Int[0, 4], Gen.Double.Unit, Gen.Int[1, 60], Gen.Int[0, Nasty.Length - 1]);
        Gen.Select(Gen.Int[0, Seeds.Length - 1], edit.Array[1, 6]).Sample(
            (seed, edits) => ReadsOrRefuses(edits.Aggregate(Seeds[seed], (bytes, change) => Edited(bytes, change.Item1, change.Item2, change.Item3, Nasty[change.Item4]))),
            iter: Mutations, seed: "0000KOIPZFU4", threads: 2);
    }

    /// <summary>Removes, doubles, overwrites or inserts some bytes, or cuts the rest off.</summary>
    private static byte[] Edited(byte[] bytes, int kind, double where, int length, byte[] nasty)
    {
        if (bytes.Length == 0) return nasty;
        var at = (int)(where * (bytes.Length - 1));
        var end = Math.Min(bytes.Length, at + length);
        return kind switch
        {
            0 => [.. bytes[..at], .. bytes[end..]],
            1 => [.. bytes[..end], .. bytes[at..]],
            2 => [.. bytes[..at], .. nasty, .. bytes[Math.Min(bytes.Length, at + nasty.Length)..]],
            3 => [.. bytes[..at], .. nasty, .. bytes[at..]],
            _ => bytes[..Math.Max(1, at)],
        };
    }

    private bool ReadsOrRefuses(byte[] bytes)
    {
        var path = Path.Combine(_folder, Guid.NewGuid().ToString("n"));
        File.WriteAllBytes(path, bytes);
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            var report = new ImportExplainer(TimeProvider.System).Explain(path, new ImportOptions { Currency = Currency.Eur }, limit.Token);
            return report.Samples.All(product => product.Variants.Count > 0 && product.Title.Length > 0 && product.Variants.All(variant => variant.Offer.ListPrice is not { MinorUnits: < 0 }));
        }
        catch (CatalogException exception)
        {
            return exception.Message.Length > 20;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
