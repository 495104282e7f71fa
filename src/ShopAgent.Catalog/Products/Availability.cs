namespace ShopAgent.Catalog.Products;

public enum Availability { Unknown, InStock, LimitedStock, PreOrder, BackOrder, OutOfStock, Discontinued }
