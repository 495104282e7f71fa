namespace ShopAgent.Catalog.Products;

/// <summary>What one unit of quantity means: a piece (or pack), or a kilogram, litre or metre of goods sold by measure.</summary>
public enum SalesUnit { Piece, Kilogram, Litre, Metre }
