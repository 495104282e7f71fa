namespace ShopAgent.Catalog.Search.Documents;

/// <param name="Trust">0 attribute, 1 title, 2 description.</param>
internal readonly record struct DocumentSpec(string Name, decimal Number, string? Unit, byte Trust);
