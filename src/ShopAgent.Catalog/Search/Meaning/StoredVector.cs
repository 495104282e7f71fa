namespace ShopAgent.Catalog.Search.Meaning;

/// <param name="Key">Of the product.</param>
/// <param name="Scale">What one step of a byte is worth.</param>
internal sealed record StoredVector(long Key, float Scale, byte[] Bytes);
