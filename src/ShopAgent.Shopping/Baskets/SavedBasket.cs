namespace ShopAgent.Shopping.Baskets;

/// <summary>A basket that was kept under a name, with titles and prices as they were then.</summary>
/// <param name="Name">As the shopper wrote it; found again whatever its case.</param>
public sealed record SavedBasket(string Name, DateTimeOffset SavedAt, IReadOnlyList<LineItem> Lines)
{
    public const int MaxNameLength = 60;
}
