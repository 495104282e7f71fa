namespace ShopAgent.Catalog.Embeddings;

/// <summary>Answer of POST /embeddings.</summary>
internal sealed record EmbeddingReply(IReadOnlyList<EmbeddingItem>? Data);
