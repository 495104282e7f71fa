namespace ShopAgent.Agent.Plugins;

/// <param name="Shipping">Null when the shop does not state it.</param>
internal sealed record ShopPartSummary(string Shop, IReadOnlyList<string> Lines, string Goods, string? Shipping, string Total);
