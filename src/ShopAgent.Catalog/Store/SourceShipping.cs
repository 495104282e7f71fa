namespace ShopAgent.Catalog.Store;

/// <summary>Shipping policy of an entry of Catalog:Sources, in major units of its currency.</summary>
public sealed class SourceShipping
{
    /// <summary>Required; 0 where shipping is free.</summary>
    public string? Fee { get; set; }

    /// <summary>Subtotal from which shipping is free.</summary>
    public string? FreeFrom { get; set; }

    /// <summary>Usual delivery time in days: [min, max].</summary>
    public IList<string> Days { get; set; } = [];
}
