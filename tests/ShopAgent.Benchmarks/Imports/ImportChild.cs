using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ShopAgent.Import.Importing;

namespace ShopAgent.Benchmarks.Imports;

/// <summary>One import, as a shop owner starts it; prints milliseconds, records, products, variants, rejections, milliseconds of processor time and the reason when it was stopped.</summary>
internal static class ImportChild
{
    public static int Run(string dataFolder, string feed)
    {
        using var services = Importing.Services(dataFolder);
        var report = services.GetRequiredService<CatalogImporter>().ImportAsync(feed, new ImportOptions(), null, CancellationToken.None).GetAwaiter().GetResult()[0];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{report.Elapsed.TotalMilliseconds:0}\t{report.Read}\t{report.Products}\t{report.Variants}\t{report.Rejected}\t{Environment.CpuUsage.TotalTime.TotalMilliseconds:0}\t{report.Failure?.ReplaceLineEndings(" ")}"));
        return 0;
    }
}
