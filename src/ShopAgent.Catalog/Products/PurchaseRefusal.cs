namespace ShopAgent.Catalog.Products;

public enum PurchaseRefusal { None, NoPrice, NotPositive, NotAvailable, BelowMinimum, NotAMultiple, MoreThanStock }
