namespace ShopAgent.Catalog.Products;

public enum ItemCondition { Unknown, New, Refurbished, Used }
