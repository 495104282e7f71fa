using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using ShopAgent.Import.Importing;

namespace ShopAgent.Cli.Commands;

/// <summary>Says how feeds would be read, and imports nothing.</summary>
internal sealed class ExplainHandler(ImportExplainer explainer, ITerminal terminal, RenderContexts contexts, JsonLines json, TimeProvider time)
{
    public async Task RunAsync(ImportArguments arguments, CancellationToken cancellationToken)
    {
        foreach (var path in arguments.Paths)
        {
            var report = await Task.Run(() => explainer.Explain(path, arguments.Options, cancellationToken), cancellationToken);
            if (arguments.IsJson) await json.WriteAsync(ExplainJson.Of(report, time.GetUtcNow()), CliJson.Readable.ExplainJson, cancellationToken);
            else terminal.Write(ExplainRenderer.Render(report, contexts.Of(ChatState.InitialLanguage, terminal.Width)));
        }
    }
}
