namespace ShopAgent.Agent.Grounding;

/// <summary>A part of a sentence.</summary>
/// <param name="Text">Without the names of products, each of which is a blank.</param>
/// <param name="Named">Alternatives for each name: mostly one product; several where a name fits several.</param>
/// <param name="IsOwn">The names stand in this very part; else they are taken over from the part before.</param>
internal sealed record Clause(string Text, IReadOnlyList<IReadOnlyList<KnownProduct>> Named, bool IsOwn, IReadOnlyList<Amount> Amounts);
