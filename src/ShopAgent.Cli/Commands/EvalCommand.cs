using System.CommandLine;
using ShopAgent.Cli.Hosting;

namespace ShopAgent.Cli.Commands;

internal sealed class EvalCommand : Command, IHasExamples
{
    private readonly Argument<string> _tasks = new("TASKS") { Description = "Tasks with their answers, or conversation scripts, one JSON object a line" };

    private readonly Option<string?> _out = new("--out") { Description = "Write every answer to a file, one JSON object a line", HelpName = "FILE" };

    private readonly Option<int> _repeat = new("--repeat") { Description = "Run everything this often, shuffled from the second time on", HelpName = "N", DefaultValueFactory = _ => 1 };

    private readonly Option<bool> _verbose = new("--failures") { Description = "Print what went wrong in each task that is not complete" };

    public EvalCommand(CommandHost host) : base("eval", "Measure the configured model on tasks or conversation scripts")
    {
        Add(_tasks);
        Add(_out);
        Add(_repeat);
        Add(_verbose);
        _repeat.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<int>() > 0) return;
            result.AddError("--repeat must be 1 or more.");
        });
        SetAction(host.Action<EvalHandler>(RunAsync));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "shopagent eval tasks.jsonl --out answers.jsonl",
        "shopagent eval conversations.jsonl --repeat 4 --failures",
        "shopagent eval tasks.jsonl --json --Model:Provider=OpenAICompatible --Model:Endpoint=http://localhost:11434/v1 --Model:ModelId=llama3.1",
    ];

    private Task RunAsync(EvalHandler handler, ParseResult parse, CancellationToken cancellationToken) => handler.RunAsync(
        new EvalArguments(parse.GetRequiredValue(_tasks), parse.GetValue(_out), parse.GetValue(_repeat), parse.GetValue(_verbose), parse.GetValue(GlobalOptions.Json)), cancellationToken);
}
