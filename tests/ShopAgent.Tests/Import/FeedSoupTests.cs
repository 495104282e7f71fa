using System.Globalization;
using CsCheck;
using ShopAgent.Catalog.Products;
using ShopAgent.Import.Importing;

namespace ShopAgent.Tests.Import;

/// <summary>Feeds with bytes changed, lost, doubled and swapped are read or refused with a sentence; nothing else is thrown, and nothing hangs.</summary>
public sealed class FeedSoupTests : IDisposable
{
    /// <summary>Names how many damaged feeds are read, for longer hunts than the suite has time for.</summary>
    private const string CountVariable = "SHOPAGENT_SOUP";

    private const int Mutations = 10_000;

    /// <summary>A whole import takes longer than reading does.</summary>
    private const int Imports = 200;

    private const ulong Seed = 20260114;

    private const long MostBytes = 200L << 20;

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

    private static readonly Gen<byte[]> Damaged = Gen.Select(
        Gen.Int[0, Seeds.Length - 1],
        Gen.Select(Gen.Int[0, 4], Gen.Double.Unit, Gen.Int[1, 60], Gen.Int[0, Nasty.Length - 1]).Array[1, 6],
        (seed, edits) => edits.Aggregate(Seeds[seed], (bytes, change) => Edited(bytes, change.Item1, change.Item2, change.Item3, Nasty[change.Item4])));

    private readonly string _folder = Directory.CreateTempSubdirectory("shopagent-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Damaged_feeds_are_read_or_refused()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable(CountVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var more) ? more : Mutations;
        Parallel.For(0, count, number => Assert.True(ReadsOrRefuses(Soup(number)), $"Damaged feed {number} is read as what no shop sells, or refused without a reason."));
    }

    [Fact]
    public async Task Damaged_feeds_end_in_a_report()
    {
        using var import = new ImportFixture();
        for (var number = 0; number < Imports; number++)
        {
            var path = Path.Combine(import.Feeds, "shop.feed");
            await File.WriteAllBytesAsync(path, Soup(Mutations + number));
            var report = await import.ImportAsync(path, force: true);
            Assert.True(report.IsImported ? report.Products > 0 : report.Failure!.EndsWith('.'), $"Damaged feed {number}: {report.Failure}");
        }
    }

    private static byte[] Soup(int number) => Damaged.Generate(new PCG((uint)number, Seed), null, out _);

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
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var report = new ImportExplainer(TimeProvider.System).Explain(path, new ImportOptions { Currency = Currency.Eur }, limit.Token);
            return GC.GetAllocatedBytesForCurrentThread() - before < MostBytes && report.Samples.All(product => product.Variants.Count > 0 && product.Title.Length > 0 && product.Variants.All(variant => variant.Offer.ListPrice is not { MinorUnits: < 0 }));
        }
        catch (CatalogException exception)
        {
            return GC.GetAllocatedBytesForCurrentThread() - before < MostBytes && exception.Message.Length > 20;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
