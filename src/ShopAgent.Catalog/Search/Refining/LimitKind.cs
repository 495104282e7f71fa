namespace ShopAgent.Catalog.Search.Refining;

/// <summary>What a shopper can take back.</summary>
public enum LimitKind { Price, Brand, Shop, Colour, Material, Size, Rating, Stock, Specs, All }
