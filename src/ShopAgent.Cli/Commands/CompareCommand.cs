using System.CommandLine;
using ShopAgent.Cli.Hosting;

namespace ShopAgent.Cli.Commands;

internal sealed class CompareCommand : Command, IHasExamples
{
    private const int Most = 5;

    private readonly Argument<string[]> _ids = new("ID") { Description = "Two to five ids of products or variants", Arity = new ArgumentArity(2, Most) };

    public CompareCommand(CommandHost host) : base("compare", "Show in what products differ")
    {
        Add(_ids);
        SetAction(host.Action<CompareHandler>((handler, parse, cancellationToken) => handler.RunAsync(parse.GetRequiredValue(_ids), parse.GetValue(GlobalOptions.Json), cancellationToken)));
    }

    public IReadOnlyList<string> Examples { get; } = ["shopagent compare shop:12 shop:14"];
}
