namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>What must agree for the things to go with their counterparts.</summary>
/// <param name="Things">Product types.</param>
public sealed record InterfaceRule(IReadOnlyList<string> Things, IReadOnlyList<string> Counterparts, IReadOnlyList<InterfaceNeed> Needs);
