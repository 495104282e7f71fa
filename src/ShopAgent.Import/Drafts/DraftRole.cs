namespace ShopAgent.Import.Drafts;

/// <summary>
/// What a record is in its feed: a whole product, a product whose variants are records of their own, such a variant, something that is not for sale and
/// takes its variants with it, a whole product that is one variant of a group, or more variants of a product that stands elsewhere in the feed.
/// </summary>
public enum DraftRole { Product, Parent, Variation, Hidden, Member, Continuation }
