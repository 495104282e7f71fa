namespace ShopAgent.Catalog.Products;

/// <summary>When a sale price holds; an open end is null. Both ends belong to the window.</summary>
public sealed record SaleWindow(DateTimeOffset? From, DateTimeOffset? To)
{
    public bool Contains(DateTimeOffset now) => (From is null || now >= From) && (To is null || now <= To);
}
