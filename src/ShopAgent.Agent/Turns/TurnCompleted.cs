namespace ShopAgent.Agent.Turns;

/// <summary>The turn is over and what it did is stored.</summary>
public sealed record TurnCompleted(TurnReport Report) : TurnEvent;
