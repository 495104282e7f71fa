namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>What a product teaches of names, as the shop writes them.</summary>
internal sealed record LearnedNames(string Title, string? Brand, IReadOnlyList<string> Categories);
