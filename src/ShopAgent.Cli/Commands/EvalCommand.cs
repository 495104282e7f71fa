using System.CommandLine;
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
internal sealed class EvalCommand(
    CatalogReadiness catalog, IConfiguration configuration, IOptions<DataOptions> data, IOptions<ModelOptions> model, EvaluationDisplay display, ITerminal terminal, RenderContexts contexts, JsonLines json)
{
    public static Command Define(CommandHost host)
    {
        var tasks = new Argument<string>("TASKS") { Description = "Tasks with their answers, or conversation scripts, one JSON object a line" };
        var outFile = new Option<string?>("--out") { Description = "Write every answer to a file, one JSON object a line", HelpName = "FILE" };
        var repeat = new CountOption("--repeat", "Run everything this often, shuffled from the second time on", byDefault: 1);
        var failures = new Option<bool>("--failures") { Description = "Print what went wrong in each task that is not complete" };
        var command = new ExampleCommand(
            "eval",
            "Measure the configured model on tasks or conversation scripts",
            "shopagent eval tasks.jsonl --out answers.jsonl",
            "shopagent eval conversations.jsonl --repeat 4 --failures",
            "shopagent eval tasks.jsonl --json --Model:Provider=OpenAICompatible --Model:Endpoint=http://localhost:11434/v1 --Model:ModelId=llama3.1")
        {
            tasks, outFile, repeat, failures,
        };
        command.SetAction(host.Action<EvalCommand>((self, parse, cancellationToken) => self.RunAsync(
            new EvalArguments(parse.GetRequiredValue(tasks), parse.GetValue(outFile), parse.GetValue(repeat), parse.GetValue(failures), parse.IsJson()), cancellationToken)));
        return command;
    }

    /// <exception cref="CommandFailedException">The tasks cannot be read.</exception>
    private async Task RunAsync(EvalArguments arguments, CancellationToken cancellationToken)
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

/// <param name="OutFile">Null: answers are not written.</param>
/// <param name="Repeat">1 or more.</param>
internal sealed record EvalArguments(string TasksFile, string? OutFile, int Repeat, bool ShowsFailures, bool IsJson);
