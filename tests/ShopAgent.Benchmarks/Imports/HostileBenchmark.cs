using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ShopAgent.Benchmarks.Imports;

/// <summary>Files that want more than a feed may: each must end in a report, in bounded time and within 200 MB of memory.</summary>
internal static class HostileBenchmark
{
    private const int Mega = 1 << 20;

    private const int Megabytes = 100;

    private const long MemoryLimit = 200L * Mega;

    private const string Header = "id\ttitle\tdescription\tlink\timage_link\tprice\tavailability\titem_group_id\n";

    private static readonly (string Name, Action<TextWriter> Write)[] Files =
    [
        ("one-record.tsv", file => { file.Write(Header + "1\t\""); Fill(file, "a b c d "); }),
        ("unclosed-quote.csv", file => { file.Write(Header.Replace('\t', ',') + "1,\"open,x,,,1.00 EUR,in_stock,\n"); Fill(file, "2,x,y,,,1.00 EUR,in_stock,\n"); }),
        ("columns.tsv", file => file.Write("id\ttitle\tprice\t" + string.Join('\t', Enumerable.Range(0, 10_000)) + "\n1\tx\t1.00 EUR\n")),
        ("one-group.tsv", file => { file.Write(Header); for (var row = 0; row < 300_000; row++) file.Write(string.Create(CultureInfo.InvariantCulture, $"{row}\tlamp\ty\t\t\t1.00 EUR\tin_stock\tall\n")); }),
        ("one-id.tsv", file => { file.Write(Header); Fill(file, "1\tlamp\tx\t\t\t1.00 EUR\tin_stock\t\n"); }),
        ("one-line.jsonl", file => { file.Write("{\"id\":\"1\",\"title\":\""); Fill(file, "a b c d "); }),
        ("one-string.json", file => { file.Write("[{\"id\":\"1\",\"title\":\""); Fill(file, "a b c d "); }),
        ("deep.json", file => Fill(file, "[[[[[[[[")),
        ("one-text.xml", file => { file.Write("<rss><channel><item><id>1</id><title>"); Fill(file, "a b c d "); }),
        ("many-elements.xml", file => { file.Write("<rss><channel><item><id>1</id>"); Fill(file, "<title>x</title>"); }),
    ];

    /// <returns>0 when all stayed within the limit.</returns>
    public static int Run(Options options)
    {
        var directory = options.EmptyDirectory("hostile");
        Console.WriteLine("| file | s | peak MB | within | products | outcome |\n|---|---|---|---|---|---|");
        var faults = 0;
        foreach (var (name, write) in Files)
        {
            using (var file = new StreamWriter(Path.Combine(directory, name), append: false, new UTF8Encoding(false), Mega)) write(file);
            faults += Import(directory, name);
        }

        using (var bomb = new GZipStream(File.Create(Path.Combine(directory, "bomb.tsv.gz")), CompressionLevel.Fastest))
        using (var file = new StreamWriter(bomb))
            for (var times = 0; times < Megabytes / 10; times++) Fill(file, new string(' ', Mega));
        return faults + Import(directory, "bomb.tsv.gz") == 0 ? 0 : 1;
    }

    private static int Import(string directory, string name)
    {
        var run = ImportRun.Of(Path.Combine(directory, "data-" + name), Path.Combine(directory, name));
        var isWithin = run.PeakBytes <= MemoryLimit;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {run.Seconds:N1} | {run.PeakBytes / (double)Mega:N0} | {(isWithin ? "yes" : "NO")} | {run.Products:N0} | {run.Failure} |"));
        return isWithin ? 0 : 1;
    }

    private static void Fill(TextWriter file, string text)
    {
        for (long written = 0; written < (long)Megabytes * Mega; written += text.Length) file.Write(text);
    }
}
