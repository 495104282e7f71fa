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
