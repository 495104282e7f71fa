using System.CommandLine;
using ShopAgent.Agent.Models.Checking;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Commands;

/// <summary>Checks the models and prints a line for each thing that works or does not.</summary>
internal sealed class ModelsCommand(ModelChecks checks, ITerminal terminal, JsonLines json)
{
    public static Command Define(CommandHost host)
    {
        var check = new Command("check", "Ask each model for one tiny tool call and say what works and what to change");
        check.SetAction(host.Action<ModelsCommand>((self, parse, cancellationToken) => self.CheckAsync(parse.IsJson(), cancellationToken)));
        return new ExampleCommand(
            "models",
            "Check the configured model servers",
            "shopagent models check",
            "shopagent models check --Model:Provider=Ollama --Model:ModelId=qwen3:8b") { check };
    }

    /// <returns>The exit code: failed when anything of any model fails.</returns>
    private async Task<int> CheckAsync(bool isJson, CancellationToken cancellationToken)
    {
        var exitCode = ExitCode.Done;
        await foreach (var (model, lines) in checks.RunAsync(cancellationToken))
        {
            if (lines.Any(line => line.State == CheckState.Fails)) exitCode = ExitCode.Failed;
            if (!isJson) terminal.Write(ModelCheckRenderer.Render(model, lines));
            else
                foreach (var line in lines) await json.WriteAsync(CheckJson.Of(model, line), CliJson.Readable.CheckJson, cancellationToken);
        }

        return exitCode;
    }
}
