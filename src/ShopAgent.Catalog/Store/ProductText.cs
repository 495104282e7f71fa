namespace ShopAgent.Catalog.Store;

/// <summary>The words by which a product is named, without its facts: what query understanding learns from.</summary>
internal sealed record ProductText(string Title, string Head, string? Brand, IReadOnlyList<string> Categories);
