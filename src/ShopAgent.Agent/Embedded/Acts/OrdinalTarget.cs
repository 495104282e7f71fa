namespace ShopAgent.Agent.Embedded.Acts;

/// <summary>"the second one"; negative counts from the end.</summary>
internal sealed record OrdinalTarget(IReadOnlyList<int> Ordinals) : Target;
