namespace ShopAgent.Catalog.Embeddings;

/// <param name="Index">Position of the text that the vector belongs to.</param>
internal sealed record EmbeddingItem(int Index, float[]? Embedding);
