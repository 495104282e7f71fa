namespace ShopAgent.Catalog.Search;

public enum SortOrder { Relevance, PriceAscending, PriceDescending, RatingDescending, SpecAscending, SpecDescending }
