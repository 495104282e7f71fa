namespace ShopAgent.Shopping.Baskets;

/// <summary>Either the changed basket with what changed, or the basket as it was with the reason.</summary>
public sealed record BasketOutcome
{
    public required Basket Basket { get; init; }

    public IReadOnlyList<BasketChange> Changes { get; init; } = [];

    /// <summary>Null when the change was made.</summary>
    public BasketRefusal? Refusal { get; init; }

    public bool IsChanged => Changes.Count > 0;
}
