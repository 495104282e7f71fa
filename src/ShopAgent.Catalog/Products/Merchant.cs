namespace ShopAgent.Catalog.Products;

/// <summary>A shop of the catalogue.</summary>
public sealed record Merchant
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>Null when the shop does not state one: shipping is then shown as not known, never as free.</summary>
    public FulfilmentPolicy? Shipping { get; init; }

    public string? Language { get; init; }

    public string? Country { get; init; }

    public DateTimeOffset ImportedAt { get; init; }

    public int ProductCount { get; init; }

    public int VariantCount { get; init; }
}

/// <summary>Working days from order to door, both ends included.</summary>
public sealed record FulfilmentTime(int MinDays, int MaxDays);
