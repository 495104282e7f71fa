using System.CommandLine;
using ShopAgent.Cli.Hosting;

namespace ShopAgent.Cli.Commands;

internal sealed class ModelsCommand : Command, IHasExamples
{
    public ModelsCommand(CommandHost host) : base("models", "Check the configured model servers")
    {
        var check = new Command("check", "Ask each model for one tiny tool call and say what works and what to change");
        check.SetAction(host.Action<ModelsHandler>((handler, parse, cancellationToken) => handler.CheckAsync(parse.GetValue(GlobalOptions.Json), cancellationToken)));
        Add(check);
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "shopagent models check",
        "shopagent models check --Model:Provider=Ollama --Model:ModelId=qwen3:8b",
    ];
}
