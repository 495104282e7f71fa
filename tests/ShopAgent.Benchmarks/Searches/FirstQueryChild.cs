using System.Diagnostics;
using System.Globalization;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Benchmarks.Searches;

/// <summary>A process of its own for the first query after start: once as it is, and once more with new objects over the same file, when everything is compiled.</summary>
internal static class FirstQueryChild
{
    public static int Run(string directory, string query)
    {
        var lexicon = Lexicon.LoadDefault();
        var (cold, warm) = (Time(directory, query, lexicon), double.MaxValue);
        for (var again = 0; again < 20; again++) warm = Math.Min(warm, Time(directory, query, lexicon));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cold:0.0} ms with compilation, {warm:0.00} ms without"));
        return 0;
    }

    private static double Time(string directory, string query, Lexicon lexicon)
    {
        var watch = Stopwatch.StartNew();
        using var engine = new EngineContender(directory, lexicon);
        engine.Open();
        engine.Search(query);
        return watch.Elapsed.TotalMilliseconds;
    }
}
