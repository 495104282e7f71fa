using System.Diagnostics;
using System.Globalization;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Benchmarks.Searches;

/// <summary>
/// Builds and asks each engine in turn over the same products. A query is asked several times and its best time counts, in processor time, so that other load on the machine does not; the caches of
/// an engine hold what a shop's queries would have put there. Times include everything from the text of the query to ten hits.
/// </summary>
internal static class SearchBenchmark
{
    public const string FirstQuery = "search-first";

    private const int Rounds = 7;

    /// <summary>The word that most products of an electronics shop have.</summary>
    private const string Common = "cable";

    public static int Run(string products, string queryFile, string[] options)
    {
        var sample = new SampleProducts(products);
        List<string> queries = [.. File.ReadLines(queryFile).Select(line => line.Split('\t')[^1]).Append(Common).Distinct()];
        var root = Option(options, "--directory") ?? Path.Combine(Path.GetTempPath(), "shopagent-benchmarks");
        var lexicon = Lexicon.LoadDefault();
        Console.WriteLine("products  engine        build s  index MB  live MB   p50 ms   p95 ms  worst ms  worst query");
        foreach (var count in (Option(options, "--products") ?? "20000,1000000").Split(',').Select(text => int.Parse(text, CultureInfo.InvariantCulture)))
        {
            var engine = Empty(root, $"engine-{count}");
            Func<IContender>[] contenders = [() => new EngineContender(engine, lexicon), () => new LuceneContender(Empty(root, "lucene")), () => new FullTextContender(Empty(root, "fts"))];
            foreach (var make in contenders) Measure(make, sample, count, queries);
            Console.WriteLine("          first query after start: " + First(engine, queries[0]));
        }

        return 0;
    }

    private static void Measure(Func<IContender> make, SampleProducts sample, int count, List<string> queries)
    {
        using var contender = make();
        var (time, bytes) = contender.Build(sample.Take(count));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        contender.Open();
        var best = queries.ToDictionary(query => query, _ => double.MaxValue);
        for (var round = 0; round < Rounds; round++)
            foreach (var query in queries)
            {
                var start = Environment.CpuUsage.TotalTime;
                contender.Search(query);
                best[query] = Math.Min(best[query], (Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
            }

        var live = GC.GetTotalMemory(forceFullCollection: true) - before;
        var times = best.Values.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count,8}  {contender.Name,-12} {time.TotalSeconds,8:0.0} {bytes / 1e6,9:0} {live / 1e6,8:0} {times[times.Count / 2],8:0.00} {times[(int)(times.Count * 0.95)],8:0.00} {times[^1],9:0.00}  {best.MaxBy(pair => pair.Value).Key}"));
    }

    private static string First(string directory, string query)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(SearchBenchmark).Assembly.Location);
        foreach (var argument in (string[])[FirstQuery, directory, query]) start.ArgumentList.Add(argument);
        using var child = Process.Start(start)!;
        var text = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return text.Trim();
    }

    private static string Empty(string root, string name)
    {
        var path = Path.Combine(root, "search", name);
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        return Directory.CreateDirectory(path).FullName;
    }

    private static string? Option(string[] options, string name) => Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;
}
