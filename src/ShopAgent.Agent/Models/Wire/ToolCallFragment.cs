namespace ShopAgent.Agent.Models.Wire;

/// <summary>A part of a tool call as it arrives; a part that is absent is null.</summary>
/// <param name="Whole">True when the arguments came as JSON instead of text, so that nothing can follow.</param>
internal sealed record ToolCallFragment(int? Index, string? Id, string? Name, string? Arguments, bool Whole);
