using ShopAgent.Agent.References;

namespace ShopAgent.Agent.Plugins;

/// <summary>What can take the place of a product.</summary>
internal sealed record SimilarReply : ToolReply
{
    public IReadOnlyList<OfferSummary> Substitutes { get; init; } = [];

    /// <summary>How many substitutes cost less.</summary>
    public int Cheaper { get; init; }

    /// <summary>The same product in other shops, the cheapest first.</summary>
    public IReadOnlyList<OfferSummary> OtherShops { get; init; } = [];
}
