namespace ShopAgent.Agent.Acts;

/// <summary>"all of them", "both".</summary>
internal sealed record AllTarget : Target;
