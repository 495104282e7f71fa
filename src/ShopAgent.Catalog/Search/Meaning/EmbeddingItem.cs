namespace ShopAgent.Catalog.Search.Meaning;

/// <param name="Index">Position of the text that the vector belongs to.</param>
internal sealed record EmbeddingItem(int Index, float[]? Embedding);
