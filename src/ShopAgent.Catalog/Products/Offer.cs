namespace ShopAgent.Catalog.Products;

/// <summary>What a shop asks for one variant, and whether it can be had.</summary>
public sealed record Offer
{
    /// <summary>The regular price per <see cref="Unit"/>; null when the feed lists none (shown as such, never bought).</summary>
    public Money? ListPrice { get; init; }

    public Money? SalePrice { get; init; }

    /// <summary>Null means that a sale price holds now.</summary>
    public SaleWindow? SaleWindow { get; init; }

    public Availability Availability { get; init; }

    public DateTimeOffset? AvailableFrom { get; init; }

    /// <summary>Units in stock; null when the shop does not track it.</summary>
    public decimal? Stock { get; init; }

    /// <summary>Smallest quantity that the shop sells; 1 unless the feed says otherwise.</summary>
    public decimal MinimumQuantity { get; init; } = 1;

    public SalesUnit Unit { get; init; }

    /// <summary>Quantities are multiples of this: 1 for pieces, for example 0.1 for goods sold by the kilogram.</summary>
    public decimal QuantityStep { get; init; } = 1;

    /// <summary>Net content of one unit (500 g, 6 pieces); null when unknown or sold by measure.</summary>
    public Measure? Content { get; init; }

    /// <summary>Days until delivery as this offer states them; null: the merchant's policy speaks.</summary>
    public FulfilmentTime? Delivery { get; init; }

    public bool IsOnSale(DateTimeOffset now) => SalePrice is { } sale && ListPrice is { } list && sale < list && (SaleWindow?.Contains(now) ?? true);

    /// <summary>What the shopper pays per unit at that moment; null when the feed lists no price.</summary>
    public Money? PriceAt(DateTimeOffset now) => IsOnSale(now) ? SalePrice : ListPrice;

    /// <summary>Price per kilogram, litre, metre or piece of the content at that moment; null without a price or a known content.</summary>
    public UnitPrice? UnitPriceAt(DateTimeOffset now) => Content is { } content && PriceAt(now) is { } price ? UnitPrice.Of(price, content) : null;

    /// <summary>Whether this quantity can be ordered, and if not, why.</summary>
    public PurchaseCheck CanBuy(decimal quantity, DateTimeOffset now)
    {
        if (PriceAt(now) is not { MinorUnits: > 0 }) return PurchaseCheck.Refuse(PurchaseRefusal.NoPrice);
        if (quantity <= 0) return PurchaseCheck.Refuse(PurchaseRefusal.NotPositive);
        if (Availability is Availability.OutOfStock or Availability.Discontinued) return PurchaseCheck.Refuse(PurchaseRefusal.NotAvailable);
        if (quantity < MinimumQuantity) return PurchaseCheck.Refuse(PurchaseRefusal.BelowMinimum, MinimumQuantity);
        if (quantity % QuantityStep != 0) return PurchaseCheck.Refuse(PurchaseRefusal.NotAMultiple, QuantityStep);
        if (Stock is { } stock && quantity > stock && Availability is not (Availability.BackOrder or Availability.PreOrder))
            return PurchaseCheck.Refuse(PurchaseRefusal.MoreThanStock, stock);
        return PurchaseCheck.Allowed;
    }
}

public enum Availability { Unknown, InStock, LimitedStock, PreOrder, BackOrder, OutOfStock, Discontinued }

/// <summary>What one unit of quantity means: a piece (or pack), or a kilogram, litre or metre of goods sold by measure.</summary>
public enum SalesUnit { Piece, Kilogram, Litre, Metre }

/// <summary>When a sale price holds; an open end is null. Both ends belong to the window.</summary>
public sealed record SaleWindow(DateTimeOffset? From, DateTimeOffset? To)
{
    public bool Contains(DateTimeOffset now) => (From is null || now >= From) && (To is null || now <= To);
}
