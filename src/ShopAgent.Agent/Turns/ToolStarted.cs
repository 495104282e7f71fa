namespace ShopAgent.Agent.Turns;

public sealed record ToolStarted(string Name) : TurnEvent;
