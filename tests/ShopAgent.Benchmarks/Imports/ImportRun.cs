using System.Globalization;
using ShopAgent.Benchmarks.Processes;

namespace ShopAgent.Benchmarks.Imports;

/// <summary>What an import in a process of its own took.</summary>
internal sealed record ImportRun(double Seconds, long Records, long Products, long Variants, long PeakBytes, double CpuSeconds, string Failure)
{
    public long Rows => Products + Variants;

    public static ImportRun Of(string dataFolder, string feed)
    {
        var (output, peak) = Child.Run(Child.Import, dataFolder, feed);
        var fields = (output + "\t").Split('\t');
        long Number(int index) => long.Parse(fields[index], CultureInfo.InvariantCulture);
        return new ImportRun(Number(0) / 1000.0, Number(1), Number(2), Number(3), peak, Number(5) / 1000.0, fields[6]);
    }
}
