using ShopAgent.Agent.Acts;
using ShopAgent.Catalog.Search;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Understanding;

/// <summary>What a swap asks for in the place of a line.</summary>
internal sealed class SwapRequest(QueryParser parser)
{
    /// <summary>A request that names no kind of thing speaks of the kind that is to be replaced.</summary>
    public string Of(Act act, LineItem line) => parser.Parse(act.Value).Type is null && Kind(act.Target, line) is { } type ? $"{act.Value} {type}" : act.Value;

    /// <summary>As the shopper calls it; else by the title, before its details.</summary>
    private string? Kind(Target? target, LineItem line) => (target is NamedTarget named ? parser.Parse(named.Text).Type : null) ?? parser.Parse(line.Title.Split(',')[0]).Type;
}
