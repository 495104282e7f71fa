using System.CommandLine;
using ShopAgent.Cli.Hosting;

namespace ShopAgent.Cli.Commands;

internal sealed class SimilarCommand : Command, IHasExamples
{
    private const int DefaultLimit = 10;

    private readonly Argument<string> _id = new("ID") { Description = "Id of a product or a variant, for example shop:12" };

    private readonly Option<bool> _cheaper = new("--cheaper") { Description = "Only what costs less" };

    private readonly Option<int> _limit = new("--limit") { Description = "At most this many substitutes", HelpName = "N", DefaultValueFactory = _ => DefaultLimit };

    public SimilarCommand(CommandHost host) : base("similar", "Show what can take the place of a product")
    {
        Add(_id);
        Add(_cheaper);
        Add(_limit);
        _limit.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<int>() > 0) return;
            result.AddError("--limit must be 1 or more.");
        });
        SetAction(host.Action<SimilarHandler>((handler, parse, cancellationToken) =>
            handler.RunAsync(parse.GetRequiredValue(_id), parse.GetValue(_cheaper), parse.GetValue(_limit), parse.GetValue(GlobalOptions.Json), cancellationToken)));
    }

    public IReadOnlyList<string> Examples { get; } = ["shopagent similar shop:12", "shopagent similar shop:12 --cheaper --json"];
}
