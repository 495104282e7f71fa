using System.Globalization;
using ShopAgent.Benchmarks.Feeds;
using ShopAgent.Benchmarks.Imports;
using ShopAgent.Benchmarks.Processes;

namespace ShopAgent.Benchmarks.Kills;

/// <summary>
/// Imports a feed over the catalogue of an older one and kills the process at random moments: one in each tenth of the time that the import takes, and the last tenths hold the commit.
/// Then the catalogue must be the old or the new one, whole, and the next import must succeed.
/// </summary>
internal static class KillBenchmark
{
    private const ulong Seed = 20_260_102;

    private const long Mega = 1 << 20;

    private const int DefaultMegabytes = 100;

    private const int DefaultTimes = 10;

    /// <summary>Bounds the number of products; the feed ends at its size.</summary>
    private const int ManyProducts = 100_000_000;

    /// <returns>0 when every catalogue was whole.</returns>
    public static int Run(Options options)
    {
        var directory = options.EmptyDirectory("kill");
        string Folder(string name) => Directory.CreateDirectory(Path.Combine(directory, name)).FullName;
        var (older, newer) = (Path.Combine(Folder("older"), "shop.tsv"), Path.Combine(Folder("newer"), "shop.tsv"));
        var size = options.Number("megabytes", DefaultMegabytes) * Mega;
        new FeedGenerator(Seed, changedPercent: 30).Write(older, ManyProducts, size * 9 / 10);
        new FeedGenerator(Seed).Write(newer, ManyProducts, size);
        var (oldData, newData, data) = (Folder("old-data"), Folder("new-data"), Path.Combine(directory, "data"));
        ImportRun.Of(oldData, older);
        Copy(oldData, newData);
        // The feed that is imported over the old one must be named like it: the shop is the same.
        var full = ImportRun.Of(newData, newer);
        var (before, after) = (CatalogState.Of(oldData), CatalogState.Of(newData));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"old: {before.Products:N0} products, new: {after.Products:N0} products; an import of {size / Mega} MB takes {full.Seconds:N1} s\n"));
        Console.WriteLine("| kill | after s | running | whole | catalogue | next import |\n|---|---|---|---|---|---|");
        var (draw, times, faults) = (new Draw(Seed), options.Number("times", DefaultTimes), 0);
        for (var kill = 0; kill < times; kill++)
        {
            Copy(oldData, data);
            var wait = TimeSpan.FromSeconds(full.Seconds * (kill + draw.Share()) / times);
            var wasRunning = Kill(data, newer, wait);
            var state = CatalogState.Of(data);
            var which = state == before ? "old" : state == after ? "new" : "NEITHER";
            var next = ImportRun.Of(data, newer);
            var succeeded = next.Failure.Length == 0 && CatalogState.Of(data) == after;
            if (!state.IsWhole || which == "NEITHER" || !succeeded) faults++;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kill + 1} | {wait.TotalSeconds:N1} | {(wasRunning ? "yes" : "no")} | {(state.IsWhole ? "yes" : "NO")} | {which} | {(succeeded ? "new" : "FAILED " + next.Failure)} |"));
        }

        return faults == 0 ? 0 : 1;
    }

    /// <returns>Whether it was still running.</returns>
    private static bool Kill(string data, string feed, TimeSpan after)
    {
        using var process = Child.Start(Child.Import, data, feed);
        var ended = process.WaitForExit(after);
        process.Kill();
        process.WaitForExit();
        return !ended;
    }

    private static void Copy(string from, string to)
    {
        if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
