namespace ShopAgent.Catalog.Products;

/// <param name="Refusal"><see cref="PurchaseRefusal.None"/> when the quantity can be bought.</param>
/// <param name="Limit">The number that the refusal speaks of: the minimum, the step or the stock.</param>
public readonly record struct PurchaseCheck(PurchaseRefusal Refusal, decimal? Limit)
{
    public static PurchaseCheck Allowed => new(PurchaseRefusal.None, null);

    public bool IsAllowed => Refusal == PurchaseRefusal.None;

    public static PurchaseCheck Refuse(PurchaseRefusal refusal, decimal? limit = null) => new(refusal, limit);
}

public enum PurchaseRefusal { None, NoPrice, NotPositive, NotAvailable, BelowMinimum, NotAMultiple, MoreThanStock }
