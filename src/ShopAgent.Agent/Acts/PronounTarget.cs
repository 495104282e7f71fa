namespace ShopAgent.Agent.Acts;

/// <summary>"it", "that one", or nothing said.</summary>
internal sealed record PronounTarget : Target;
