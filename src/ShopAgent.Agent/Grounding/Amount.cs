namespace ShopAgent.Agent.Grounding;

/// <summary>An amount of money as a reply names it.</summary>
/// <param name="Currency">ISO 4217 code; null when the reply does not say.</param>
/// <param name="Index">Where it stands in the text.</param>
internal sealed record Amount(decimal Value, string? Currency, int Index, int Length);
