using ShopAgent.Agent.Turns;

namespace ShopAgent.Cli.Json;

/// <param name="Kind">added, removed, quantity, undone, redone, cleared, remembered, forgotten or ordered.</param>
/// <param name="Id">The variant of a basket change, else null.</param>
/// <param name="Before">Quantity before a basket change.</param>
/// <param name="After">Quantity after it.</param>
internal sealed record ChangeJson(string Kind, string Text, string? Id, decimal? Before, decimal? After)
{
    public static ChangeJson Of(TurnChange change) => new(change.Kind, change.Text, change.Basket?.VariantId, change.Basket?.Before, change.Basket?.After);
}
