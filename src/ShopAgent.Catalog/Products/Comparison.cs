namespace ShopAgent.Catalog.Products;

public enum Comparison { Equal, AtLeast, AtMost, MoreThan, LessThan, NotEqual }
