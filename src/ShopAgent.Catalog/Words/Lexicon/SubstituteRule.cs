namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>What a product must have to take the place of another one of these types.</summary>
/// <param name="AtLeast">Specs that must not be lower.</param>
/// <param name="AtMost">Specs that must not be higher.</param>
/// <param name="Interfaces">Interfaces in which both must agree.</param>
public sealed record SubstituteRule(IReadOnlyList<string> Things, IReadOnlyList<string> AtLeast, IReadOnlyList<string> AtMost, IReadOnlyList<string> Interfaces);
