namespace ShopAgent.Agent.Acts;

/// <summary>"the second one"; negative counts from the end.</summary>
/// <param name="Option">"the first one in 38": the size or colour said with it.</param>
internal sealed record OrdinalTarget(IReadOnlyList<int> Ordinals, string? Option = null) : Target;
