using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using ShopAgent.Agent.Evaluation;
using ShopAgent.Agent.Evaluation.Checks;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Catalog.Store;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Imports;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Commands;

/// <summary>Runs tasks on a copy of the catalogue, each in a fresh session, and prints how they went.</summary>
internal sealed class EvalHandler(
    CatalogReadiness catalog, IConfiguration configuration, IOptions<DataOptions> data, IOptions<ModelOptions> model, EvaluationDisplay display, ITerminal terminal, RenderContexts contexts, JsonLines json)
{
    /// <exception cref="CommandFailedException">The tasks cannot be read.</exception>
    public async Task RunAsync(EvalArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            var tasks = TaskFile.Read(arguments.TasksFile);
            await catalog.EnsureAsync(arguments.IsJson, cancellationToken);
            await using var answers = arguments.OutFile is { } file ? new StreamWriter(file) : null;
            using var workspace = EvaluationWorkspace.Create(configuration, data.Value.FullPath);
            List<TaskOutcome> outcomes = [];
            await display.RunAsync(
                tasks.Count * arguments.Repeat,
                async done =>
                {
                    for (var run = 1; run <= arguments.Repeat; run++)
                    {
                        foreach (var task in Evaluator.Order(tasks, run))
                        {
                            outcomes.Add(await workspace.Evaluator.RunAsync(task, run, cancellationToken: cancellationToken));
                            done(task.Id);
                        }
                    }
                },
                arguments.IsJson);
            if (answers is not null) await WriteAsync(answers, outcomes, cancellationToken);
            await PrintAsync(outcomes, arguments, cancellationToken);
        }
        catch (EvaluationException problem)
        {
            throw new CommandFailedException(problem.Message);
        }
    }

    private async Task PrintAsync(List<TaskOutcome> outcomes, EvalArguments arguments, CancellationToken cancellationToken)
    {
        var failed = outcomes.Where(outcome => !outcome.IsComplete).ToList();
        if (arguments.ShowsFailures)
            foreach (var outcome in failed)
                foreach (var line in Explain(outcome)) await Console.Error.WriteLineAsync(SafeText.Line(line));
        var rows = Scores.Of(outcomes);
        var options = model.Value;
        if (!arguments.IsJson) terminal.Write(ScoresRenderer.Render(rows, arguments.Repeat, contexts.Of(ChatState.InitialLanguage, terminal.Width)));
        else
            foreach (var row in rows)
                await json.WriteAsync(ScoreJson.Of(row, arguments.Repeat, new ModelJson(options.Provider, options.ModelId ?? "", row.InputTokens, row.OutputTokens)), CliJson.Readable.ScoreJson, cancellationToken);
    }

    private static IEnumerable<string> Explain(TaskOutcome outcome) => outcome.Failures.Count > 0
        ? outcome.Failures.Select(failure => $"{outcome.Task.Id}: {failure}")
        : [$"{outcome.Task.Id}: answered {List(outcome.Answer)}; expected {List(outcome.Task.Gold)}"];

    private static string List(IEnumerable<GoldOffer> offers) => string.Join(", ", offers.Select(offer => $"{offer.Merchant}:{offer.Id}")) is { Length: > 0 } list ? list : "nothing";

    private static async Task WriteAsync(StreamWriter writer, IEnumerable<TaskOutcome> outcomes, CancellationToken cancellationToken)
    {
        var lines = new JsonLines(writer);
        foreach (var outcome in outcomes) await lines.WriteAsync(EvaluationAnswerJson.Of(outcome), CliJson.Readable.EvaluationAnswerJson, cancellationToken);
    }
}
