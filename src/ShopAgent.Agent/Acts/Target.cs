namespace ShopAgent.Agent.Acts;

/// <summary>What a sentence points at.</summary>
internal abstract record Target;
