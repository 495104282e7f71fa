namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>What a comparing adjective speaks of: "lighter" is less weight.</summary>
/// <param name="Spec">"price", "rating" or a spec name.</param>
/// <param name="IsMore">True when the adjective asks for a larger number.</param>
/// <param name="IsSuperlative">"lightest" as against "lighter".</param>
public sealed record Quality(string Spec, bool IsMore, bool IsSuperlative);
