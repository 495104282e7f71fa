namespace ShopAgent.Import.Writing;

/// <param name="Key">Row of the product.</param>
/// <param name="Hash"><see cref="ProductHash"/> of what it was made of.</param>
internal readonly record struct StoredKey(long Key, string Hash);
