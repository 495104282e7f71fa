namespace ShopAgent.Agent.Models.Wire;

/// <summary>A complete tool call.</summary>
/// <param name="Arguments">JSON text; "{}" when the model gave none.</param>
internal sealed record WireToolCall(string Id, string Name, string Arguments);
