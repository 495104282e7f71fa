using System.Globalization;
using ShopAgent.Agent.Evaluation;
using ShopAgent.Agent.Models.Checking;
using ShopAgent.Cli.Terminals;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>The table of an evaluation.</summary>
internal static class ScoresRenderer
{
    public static IRenderable Render(IReadOnlyList<ScoreRow> rows, int repeat, RenderContext context)
    {
        var pass = "pass^" + repeat.ToString(CultureInfo.InvariantCulture);
        string[] titles = ["tasks", "done", "P", "R", "F1", pass, "p50 ms", "p95 ms"];
        var cells = rows.Select(row => (row.Group, Values: Cells(row))).ToList();
        var table = PanelLayout.Columns(
            context.Width,
            [PanelLayout.Left("category"), .. titles.Select((title, column) => PanelLayout.Right(title).Fitting([title, .. cells.Select(row => row.Values[column])]))]);
        table.ShowHeaders();
        foreach (var (group, values) in cells)
            table.AddRow([PanelLayout.Data(group, group == Scores.All ? Palette.Strong : Palette.Quiet), .. values.Select(value => PanelLayout.Data(value))]);
        // Counts of the whole run stand below, so that the table fits eighty columns.
        var all = rows.Count > 0 ? rows[^1] : null;
        return PanelLayout.Stack(table, PanelLayout.Blank, PanelLayout.Data($"{Number(all?.ToolCalls ?? 0)} tool calls, {Number(all?.InputTokens ?? 0)} input and {Number(all?.OutputTokens ?? 0)} output tokens, {Number(all?.UnsupportedClaims ?? 0)} unsupported claims", Palette.Quiet));
    }

    private static string[] Cells(ScoreRow row) =>
    [
        Number(row.Tasks), Share(row.Completion), Share(row.Precision), Share(row.Recall), Share(row.F1), Share(row.PassAll),
        row.P50.ToString("0.0", CultureInfo.InvariantCulture), row.P95.ToString("0.0", CultureInfo.InvariantCulture),
    ];

    private static string Share(double? share) => share is { } known ? (known * 100).ToString("0.0", CultureInfo.InvariantCulture) : "-";

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

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

/// <summary>What a check of one model found, a line each, with the remedy below it.</summary>
internal static class ModelCheckRenderer
{
    private const int NameWidth = 15;

    public static IRenderable Render(string model, IReadOnlyList<CheckLine> lines)
    {
        List<IRenderable> rows = [PanelLayout.Data(model, Palette.Strong)];
        foreach (var line in lines)
        {
            rows.Add(new Text($"{Mark(line.State)}  {line.Name.PadRight(NameWidth)} {SafeText.Line(line.Detail)}", line.State == CheckState.Unknown ? Palette.Quiet : Palette.Plain));
            if (line.Remedy is { } remedy) rows.Add(new Padder(PanelLayout.Data(remedy), new Padding(6, 0, 0, 0)));
        }

        rows.Add(PanelLayout.Blank);
        return PanelLayout.Stack([.. rows]);
    }

    private static string Mark(CheckState state) => state switch { CheckState.Works => "ok  ", CheckState.Limited => "part", CheckState.Fails => "FAIL", _ => "-   " };
}
