namespace ShopAgent.Catalog.Search.Meaning;

/// <summary>Body of POST /embeddings.</summary>
internal sealed record EmbeddingRequest(string Model, IReadOnlyList<string> Input);
