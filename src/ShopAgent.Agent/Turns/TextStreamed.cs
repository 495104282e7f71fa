namespace ShopAgent.Agent.Turns;

/// <summary>A piece of the reply.</summary>
public sealed record TextStreamed(string Text) : TurnEvent;
