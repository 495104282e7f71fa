using System.Globalization;
using ShopAgent.Cli.Rendering;
using ShopAgent.Import.Importing;

namespace ShopAgent.Cli.Imports;

/// <summary>Says in one line how far an import is, how fast it goes and how long it will take.</summary>
internal sealed class ImportPace(TimeProvider time)
{
    /// <summary>Before this, an estimate jumps about.</summary>
    private static readonly TimeSpan FirstEstimate = TimeSpan.FromSeconds(1);

    /// <summary>Names longer than this would push the figures off the line.</summary>
    private const int LongestName = 20;

    private readonly long _started = time.GetTimestamp();
    private (int Feed, bool IsWriting) _phase;
    private long _phaseStarted = time.GetTimestamp();

    public string Describe(ImportProgress latest, PanelWords words)
    {
        if (latest.IsWaiting) return words["import.waiting"];
        var isWriting = latest.Products > 0;
        if (_phase != (latest.Feed, isWriting)) (_phase, _phaseStarted) = ((latest.Feed, isWriting), time.GetTimestamp());
        var count = isWriting ? latest.Products : latest.Records;
        var name = SafeText.Line(latest.Merchant);
        if (name.Length > LongestName) name = name[..(LongestName - 1)] + "…";
        if (latest.Feeds > 1) name += string.Create(CultureInfo.InvariantCulture, $" ({latest.Feed}/{latest.Feeds})");
        List<string> parts = [words.Format(isWriting ? "import.writing" : "import.reading", Number(count))];
        var elapsed = time.GetElapsedTime(_phaseStarted);
        if (elapsed >= FirstEstimate) parts.Add(words.Format("import.rate", Number((int)(count / elapsed.TotalSeconds))));
        if (Remaining(latest.Share) is { } left) parts.Add(words.Format("import.left", left.ToString(left.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture)));
        return name + "  " + string.Join(PanelLayout.Separator, parts);
    }

    private TimeSpan? Remaining(double share)
    {
        var elapsed = time.GetElapsedTime(_started);
        return elapsed < FirstEstimate || share <= 0 ? null : elapsed * ((1 - share) / share);
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
