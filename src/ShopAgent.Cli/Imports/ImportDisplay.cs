using System.Globalization;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using ShopAgent.Import.Importing;
using Spectre.Console;

namespace ShopAgent.Cli.Imports;

/// <summary>Shows that an import is running: a bar at a terminal, elsewhere only that another import is waited for. Nothing at all when there is nothing to import.</summary>
internal sealed class ImportDisplay(IAnsiConsole console, ITerminal terminal, RenderContexts contexts, TimeProvider time)
{
    /// <summary>Faster redrawing is not seen, slower looks stuck.</summary>
    private static readonly TimeSpan RedrawEvery = TimeSpan.FromMilliseconds(100);

    /// <summary>Leaves room for the figures on a line of 80 columns.</summary>
    private const int BarWidth = 16;

    public async Task<T> RunAsync<T>(Func<IProgress<ImportProgress>, Task<T>> import, bool isJson)
    {
        var progress = new LatestProgress();
        var running = import(progress);
        if (await Task.WhenAny(running, progress.Started) == running) return await running;
        var words = contexts.Words(ChatState.InitialLanguage);
        if (!isJson && terminal.IsInteractive) await DrawAsync(running, progress, words);
        else if (progress.Latest is { IsWaiting: true }) await Console.Error.WriteLineAsync(words["import.waiting"]);
        return await running;
    }

    private Task DrawAsync(Task running, LatestProgress progress, PanelWords words) => console
        .Progress()
        .AutoClear(true)
        .Columns(
            new TaskDescriptionColumn { Alignment = Justify.Left },
            new ProgressBarColumn { Width = BarWidth, CompletedStyle = Palette.Accent, FinishedStyle = Palette.Good },
            new PercentageColumn())
        .StartAsync(async context =>
        {
            var pace = new ImportPace(time);
            string Describe() => Markup.Escape(pace.Describe(progress.Latest!, words));
            var bar = context.AddTask(Describe(), maxValue: 1);
            while (!running.IsCompleted)
            {
                (bar.Value, bar.Description) = (progress.Latest!.Share, Describe());
                await Task.WhenAny(running, Task.Delay(RedrawEvery));
            }
        });
}

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

/// <summary>Keeps the latest state of an import, for whoever draws it at a pace of their own. Thread-safe.</summary>
internal sealed class LatestProgress : IProgress<ImportProgress>
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ImportProgress? _latest;

    /// <summary>Done with the first report: there really is something to import.</summary>
    public Task Started => _started.Task;

    public ImportProgress? Latest => Volatile.Read(ref _latest);

    public void Report(ImportProgress value)
    {
        Volatile.Write(ref _latest, value);
        _started.TrySetResult();
    }
}
