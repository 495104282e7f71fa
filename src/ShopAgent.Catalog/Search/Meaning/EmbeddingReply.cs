namespace ShopAgent.Catalog.Search.Meaning;

/// <summary>Answer of POST /embeddings.</summary>
internal sealed record EmbeddingReply(IReadOnlyList<EmbeddingItem>? Data);
