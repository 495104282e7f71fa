using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Assembly;
using ShopAgent.Import.Detection;
using ShopAgent.Import.Enrich;
using ShopAgent.Import.Feeds;
using ShopAgent.Import.Issues;
using ShopAgent.Import.Writing;

namespace ShopAgent.Benchmarks.Imports;

/// <summary>The work of an import on one thread, part by part; prints the seconds of each.</summary>
internal static class StageChild
{
    public static int Run(string feed)
    {
        using var services = Importing.Services(Path.GetTempPath());
        var enricher = services.GetRequiredService<ProductEnricher>();
        var clock = Stopwatch.StartNew();
        var file = FeedFile.Inspect(feed, CancellationToken.None);
        var format = FeedDetector.Detect(file);
        Lap("inspect");
        var records = FeedReaders.Of(format).Read(file, format, mendQuotes: false, new FeedLog(), CancellationToken.None).Count();
        Lap("read");
        var log = new FeedLog();
        using var staged = StagedFeed.Read(file, format, log, null, CancellationToken.None);
        Lap("read and stage");
        var offers = new OfferAssembler(staged.Currency!.Value, staged.DecimalSeparator, TimeProvider.System.GetUtcNow(), log) { SeparatorRemedy = "" };
        var (enriching, hashing) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var product in new ProductAssembler("shop", staged.Drafts, staged.Brands.Learn(), offers, log) { Links = new StoreLinks(null, format) }.Assemble())
        {
            var started = Stopwatch.GetTimestamp();
            var enriched = enricher.Enrich(product);
            var head = enricher.HeadNoun(enriched);
            var after = Stopwatch.GetTimestamp();
            _ = new ProductRow(enriched, head, ProductHash.Of(product, head));
            enriching += Stopwatch.GetElapsedTime(started, after);
            hashing += Stopwatch.GetElapsedTime(after);
        }

        Print("assemble", clock.Elapsed - enriching - hashing);
        Print("enrich", enriching);
        Print("make rows", hashing);
        return records > 0 ? 0 : 1;

        void Lap(string part)
        {
            Print(part, clock.Elapsed);
            clock.Restart();
        }
    }

    private static void Print(string part, TimeSpan time) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part}\t{time.TotalSeconds:0.0}"));
}
