namespace ShopAgent.Shopping.Baskets;

/// <summary>How a line differs from the catalogue: another price; there but not to be had in this quantity; not in the catalogue any more.</summary>
public enum DriftKind { PriceChanged, CannotBuy, Gone }
