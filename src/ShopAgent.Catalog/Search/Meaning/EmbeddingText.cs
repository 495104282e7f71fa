namespace ShopAgent.Catalog.Search.Meaning;

/// <summary>What of a product is turned into a vector.</summary>
/// <param name="Hash">Of the product as imported: a changed one needs a new vector.</param>
internal sealed record EmbeddingText(long Key, string Title, string? Brand, IReadOnlyList<string> Categories, string Description, string Hash)
{
    /// <summary>Small models read 256 to 512 tokens; what a product is stands at the start of its description.</summary>
    private const int DescriptionLength = 600;

    public string Write(string prefix)
    {
        var brand = Brand is { Length: > 0 } && !Title.Contains(Brand, StringComparison.OrdinalIgnoreCase) ? Brand + " " : "";
        var category = Categories.Count > 0 ? ". " + Categories[0].Split(" > ")[^1] : "";
        var description = Description.Length > DescriptionLength ? Description[..DescriptionLength] : Description;
        return $"{prefix}{brand}{Title}{category}. {description}".TrimEnd(' ', '.');
    }
}
