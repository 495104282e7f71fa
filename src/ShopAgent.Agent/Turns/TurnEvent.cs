namespace ShopAgent.Agent.Turns;

/// <summary>What happens while a turn runs, in order; the last one is always <see cref="TurnCompleted"/>.</summary>
public abstract record TurnEvent;
