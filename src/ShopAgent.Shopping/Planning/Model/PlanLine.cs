using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Planning.Model;

/// <summary>So many of one variant.</summary>
/// <param name="Quantity">In the offer's own unit.</param>
/// <param name="Cost">Unit price times quantity.</param>
public sealed record PlanLine(string VariantId, string Title, decimal Quantity, Money Cost);
