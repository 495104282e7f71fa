using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Query;

/// <summary>What is known besides the sentence itself.</summary>
/// <param name="Language">"en" or "fr" when the conversation's language is known; a sentence that is clearly in the other one wins. Null: the sentence decides, English when it cannot.</param>
/// <param name="Currency">Of limits that name none; null: the catalogue's most common one.</param>
public sealed record ParseContext(string? Language = null, Currency? Currency = null);
