using System.Globalization;
using ShopAgent.Benchmarks.Feeds;
using ShopAgent.Benchmarks.Processes;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Benchmarks.Imports;

/// <summary>A generated feed, imported new, unchanged and with one product of a hundred changed, beside a bare INSERT of the same rows in the same run.</summary>
internal static class ImportBenchmark
{
    private const ulong Seed = 20_260_101;

    private const int DefaultProducts = 1_000_000;

    private const double Mega = 1 << 20;

    public static int Run(Options options)
    {
        var directory = options.EmptyDirectory("import");
        var products = options.Number("products", DefaultProducts);
        var (feed, changed, data) = (Path.Combine(directory, "shop.tsv"), Path.Combine(directory, "changed", "shop.tsv"), Path.Combine(directory, "data"));
        var catalog = Path.Combine(data, CatalogDatabase.FileName);
        Directory.CreateDirectory(Path.GetDirectoryName(changed)!);
        var records = new FeedGenerator(Seed).Write(feed, products);
        new FeedGenerator(Seed, changedPercent: 1).Write(changed, products);
        Print($"feed: {products:N0} products, {records:N0} rows, {new FileInfo(feed).Length / Mega:N0} MB");

        var first = Report("import", ImportRun.Of(data, feed));
        Print($"  database {Size(data) / Mega:N0} MB");
        var bare = BareInsert.Of(catalog, Path.Combine(directory, "bare.db"));
        File.Delete(Path.Combine(directory, "bare.db"));
        Print($"bare: {bare.Seconds:N1} s for {bare.Rows:N0} rows: insert {bare.InsertSeconds:N1} s ({bare.Rows / bare.InsertSeconds:N0} rows/s), indexes {bare.IndexSeconds:N1} s, full text {bare.FullTextSeconds:N1} s");
        Print($"  processor {bare.CpuSeconds:N1} s; ratio of processor times {first.CpuSeconds / bare.CpuSeconds:N2}");
        Print($"ratio: {first.Seconds / bare.Seconds:N2} of insert, indexes and full text; {first.Seconds / (bare.InsertSeconds + bare.IndexSeconds):N2} of insert and indexes alone");
        Report("unchanged", ImportRun.Of(data, feed));
        Report("1 % changed", ImportRun.Of(data, changed));
        Print($"parts of the import, one after the other on one thread:\n{Child.Run(Child.Stages, feed).Output}");
        return 0;
    }

    private static ImportRun Report(string name, ImportRun run)
    {
        Print($"{name}: {run.Seconds:N1} s, {run.Rows / run.Seconds:N0} rows/s ({run.Products:N0} products, {run.Variants:N0} variants), processor {run.CpuSeconds:N1} s, peak memory {run.PeakBytes / Mega:N0} MB {run.Failure}");
        return run;
    }

    private static long Size(string folder) => Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
