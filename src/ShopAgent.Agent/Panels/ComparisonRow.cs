namespace ShopAgent.Agent.Panels;

public sealed record ComparisonRow(string Name, IReadOnlyList<string?> Values);
