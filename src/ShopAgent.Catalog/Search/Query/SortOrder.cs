namespace ShopAgent.Catalog.Search.Query;

public enum SortOrder { Relevance, PriceAscending, PriceDescending, RatingDescending, SpecAscending, SpecDescending }
