using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Words.Numbers;

/// <summary>What a price cell says.</summary>
/// <param name="Amount">In major units; may be zero or negative.</param>
/// <param name="Currency">Named by a code or an unmistakable symbol beside the number; else null.</param>
public readonly record struct PriceReading(decimal Amount, Currency? Currency);
