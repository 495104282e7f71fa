namespace ShopAgent.Agent.Models.Checking;

/// <summary>One line of a check of a model.</summary>
/// <param name="Name">reachable, key, model, tools, parallel calls, streaming, usage, latency.</param>
/// <param name="Detail">What was found, in a few words.</param>
/// <param name="Remedy">What to change; null when nothing has to be.</param>
public sealed record CheckLine(string Name, CheckState State, string Detail, string? Remedy = null);
