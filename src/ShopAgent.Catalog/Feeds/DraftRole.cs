namespace ShopAgent.Catalog.Feeds;

/// <summary>
/// What a record is in its feed: a whole product, a product whose variants are records of their own, such a variant, or something that is not for sale and takes its variants with it.
/// </summary>
public enum DraftRole { Product, Parent, Variation, Hidden }
