using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Baskets;

/// <summary>What one request did to one line of the basket.</summary>
/// <param name="Kind">added, removed, quantity, undone, redone, cleared.</param>
/// <param name="Before">Quantity before; 0 when the line was not there.</param>
/// <param name="After">Quantity after; 0 when the line is gone.</param>
public sealed record BasketChange(string Kind, string VariantId, string Title, string OptionsText, decimal Before, decimal After, SalesUnit Unit, Money? UnitPrice);
