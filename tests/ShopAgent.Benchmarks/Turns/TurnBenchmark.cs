using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ShopAgent.Agent;
using ShopAgent.Benchmarks.Feeds;
using ShopAgent.Benchmarks.Imports;
using ShopAgent.Catalog;
using ShopAgent.Import;
using ShopAgent.Import.Importing;
using ShopAgent.Shopping;

namespace ShopAgent.Benchmarks.Turns;

/// <summary>Times whole turns of the embedded model, from the shopper's line to the stored session, after one conversation that warms the process up; then looks for growth over one long session.</summary>
internal static class TurnBenchmark
{
    private const int DefaultProducts = 20_000;
    private const int Rounds = 6;
    private const int LongSession = 200;
    private const int Window = 50;
    private const ulong Seed = 20260114;

    public static int Run(Options options)
    {
        var directory = options.EmptyDirectory("turns");
        using var services = Services(directory);
        Import(services, directory, options.Number("products", DefaultProducts));
        var sessions = services.GetRequiredService<ShoppingAgents>();
        Talk(sessions, "warm-up", MixedTalk.Turns.Count);
        Talk(sessions, "warm-up 2", MixedTalk.Turns.Count);
        var times = Enumerable.Range(1, Rounds).SelectMany(round => Talk(sessions, $"round {round}", MixedTalk.Turns.Count)).ToList();
        Console.WriteLine($"{times.Count} turns             p50 ms   p95 ms   worst ms");
        Print("time", [.. times.Select(time => time.Wall)]);
        Print("processor time", [.. times.Select(time => time.Processor)]);
        foreach (var slow in times.GroupBy(time => time.Text).OrderByDescending(same => same.Min(time => time.Processor)).Take(8))
            Console.WriteLine(Line($"  {slow.Min(time => time.Processor),6:0.0} ms at best: {slow.Key}"));
        Growth(sessions);
        return 0;
    }

    private static ServiceProvider Services(string directory)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Data:Directory", directory)]).Build());
        return services.AddLogging().AddCatalog().AddImport().AddShopping().AddAgent().BuildServiceProvider();
    }

    private static void Import(IServiceProvider services, string directory, int products)
    {
        var feed = Path.Combine(directory, "shop.tsv");
        new FeedGenerator(Seed).Write(feed, products);
        var clock = new ProcessorClock();
        var seconds = clock.Time(() => services.GetRequiredService<CatalogImporter>().ImportAsync(feed, new ImportOptions(), null, CancellationToken.None).GetAwaiter().GetResult());
        Console.WriteLine(Line($"{products} products imported in {seconds:0.0} s"));
    }

    private static List<TurnTime> Talk(ShoppingAgents sessions, string name, int turns)
    {
        using var conversation = sessions.Open(name);
        return [.. Enumerable.Range(0, turns).Select(turn => Say(conversation, MixedTalk.Turns[turn % MixedTalk.Turns.Count]))];
    }

    private static TurnTime Say(ShoppingAgent conversation, string text)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        Drain(conversation, text).GetAwaiter().GetResult();
        return new TurnTime(text, watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }

    private static async Task Drain(ShoppingAgent conversation, string text)
    {
        await foreach (var happened in conversation.RunTurnAsync(text)) _ = happened;
    }

    private static void Growth(ShoppingAgents sessions)
    {
        using var conversation = sessions.Open("long");
        List<TurnTime> times = [];
        List<long> memory = [];
        for (var turn = 0; turn < LongSession; turn++)
        {
            // The same lines in the first and in the last window, so that their times can be compared.
            times.Add(Say(conversation, MixedTalk.Turns[turn % Window]));
            if ((turn + 1) % Window == 0) memory.Add(GC.GetTotalMemory(forceFullCollection: true));
        }

        Console.WriteLine($"a session of {LongSession} turns: processor time p50 of turns 1-{Window}, p50 of the last {Window}, managed memory after each {Window}");
        Console.WriteLine(Line($"  {Median(times.Take(Window)):0.0} ms, {Median(times.TakeLast(Window)):0.0} ms; {string.Join(", ", memory.Select(bytes => Line($"{bytes / 1e6:0.0} MB")))}"));
    }

    private static double Median(IEnumerable<TurnTime> times)
    {
        var sorted = times.Select(time => time.Processor).Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static void Print(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine(Line($"{what,-18} {times[times.Count / 2],8:0.0} {times[(int)(times.Count * 0.95)],8:0.0} {times[^1],10:0.0}"));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
