namespace ShopAgent.Agent.References;

/// <summary>An offer as a model reads it: short, all facts as text.</summary>
/// <param name="Number">Ordinal on screen from 1; 0 when it is not on screen.</param>
internal sealed record OfferSummary(
    int Number, string Id, string Title, string? Brand, string? Price, string Shop, string Availability, string? Rating, string? Options, IReadOnlyList<string> Reasons, IReadOnlyList<string>? NotKnown)
{
    /// <summary>Allergens of the shopper that it has, may have or does not state: say so.</summary>
    public IReadOnlyList<string>? Warnings { get; init; }
}
