namespace ShopAgent.Agent.Panels;

/// <summary>Facts that the host draws beside the reply, from the store and never from model text.</summary>
public abstract record Panel;
