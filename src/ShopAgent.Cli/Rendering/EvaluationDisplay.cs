using ShopAgent.Cli.Terminals;
using Spectre.Console;

namespace ShopAgent.Cli.Rendering;

/// <summary>Shows how far an evaluation is: a bar at a terminal, nothing elsewhere.</summary>
internal sealed class EvaluationDisplay(IAnsiConsole console, ITerminal terminal)
{
    /// <param name="total">Tasks to run.</param>
    /// <param name="work">Calls its argument with the id of each task that is done.</param>
    public Task RunAsync(int total, Func<Action<string>, Task> work, bool isJson)
    {
        if (isJson || !terminal.IsInteractive) return work(_ => { });
        return console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { CompletedStyle = Palette.Accent, FinishedStyle = Palette.Good }, new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask("", maxValue: total);
                await work(id =>
                {
                    bar.Description = Markup.Escape(SafeText.Line(id));
                    bar.Increment(1);
                });
            });
    }
}
