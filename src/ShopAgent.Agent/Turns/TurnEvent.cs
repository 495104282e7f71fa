namespace ShopAgent.Agent.Turns;

/// <summary>What happens while a turn runs, in order; the last one is always <see cref="TurnCompleted"/>.</summary>
public abstract record TurnEvent;

/// <summary>A piece of the reply.</summary>
public sealed record TextStreamed(string Text) : TurnEvent;

public sealed record ToolStarted(string Name) : TurnEvent;

/// <summary>The turn is over and what it did is stored.</summary>
public sealed record TurnCompleted(TurnReport Report) : TurnEvent;
