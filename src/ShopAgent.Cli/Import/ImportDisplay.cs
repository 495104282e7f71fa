using System.Globalization;
using ShopAgent.Catalog.Import;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using Spectre.Console;

namespace ShopAgent.Cli.Import;

/// <summary>Shows that an import is running: a bar at a terminal, nothing else elsewhere. Nothing at all when there is nothing to import.</summary>
internal sealed class ImportDisplay(IAnsiConsole console, ITerminal terminal)
{
    /// <summary>Faster redrawing is not seen, slower looks stuck.</summary>
    private static readonly TimeSpan RedrawEvery = TimeSpan.FromMilliseconds(100);

    public async Task<T> RunAsync<T>(Func<IProgress<ImportProgress>, Task<T>> import, bool isJson)
    {
        var progress = new LatestProgress();
        var running = import(progress);
        if (!isJson && terminal.IsInteractive && await Task.WhenAny(running, progress.Started) != running) await DrawAsync(running, progress);
        return await running;
    }

    private Task DrawAsync(Task running, LatestProgress progress) => console
        .Progress()
        .AutoClear(true)
        .HideCompleted(true)
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { CompletedStyle = Palette.Accent, FinishedStyle = Palette.Good }, new SpinnerColumn { Style = Palette.Accent })
        .StartAsync(async context =>
        {
            var bar = context.AddTask(Describe(progress.Latest!));
            while (!running.IsCompleted)
            {
                if (progress.Latest is { } latest) Update(bar, latest);
                await Task.WhenAny(running, Task.Delay(RedrawEvery));
            }
        });

    // How long a feed is shows only at its end, so the bar counts feeds and the text counts products.
    private static void Update(ProgressTask bar, ImportProgress latest)
    {
        bar.MaxValue = latest.Feeds;
        bar.Value = latest.Feed - 1;
        bar.Description = Describe(latest);
    }

    private static string Describe(ImportProgress latest) =>
        Markup.Escape(SafeText.Line(latest.Merchant)) + " " + Math.Max(latest.Records, latest.Products).ToString("N0", CultureInfo.InvariantCulture);
}
