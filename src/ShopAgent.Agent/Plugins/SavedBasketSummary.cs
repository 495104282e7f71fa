namespace ShopAgent.Agent.Plugins;

/// <param name="SavedOn">Day, ISO 8601.</param>
internal sealed record SavedBasketSummary(string Name, string SavedOn, int Lines);
