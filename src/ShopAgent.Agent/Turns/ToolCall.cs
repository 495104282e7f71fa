namespace ShopAgent.Agent.Turns;

/// <param name="Arguments">JSON object text.</param>
/// <param name="Ok">False when the tool refused or failed.</param>
public sealed record ToolCall(string Name, string Arguments, bool Ok);
