namespace ShopAgent.Catalog.Search;

public enum Comparison { Equal, AtLeast, AtMost, MoreThan, LessThan, NotEqual }
