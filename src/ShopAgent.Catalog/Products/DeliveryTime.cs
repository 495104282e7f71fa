namespace ShopAgent.Catalog.Products;

/// <summary>Working days from order to door, both ends included.</summary>
public sealed record DeliveryTime(int MinDays, int MaxDays);
