namespace ShopAgent.Shopping.Baskets;

/// <summary>The values of <see cref="BasketChange.Kind"/>.</summary>
public static class ChangeKind
{
    public const string Added = "added";
    public const string Removed = "removed";
    public const string Quantity = "quantity";
    public const string Cleared = "cleared";
    public const string Undone = "undone";
    public const string Redone = "redone";
}
