namespace ShopAgent.Import.Enrich;

/// <summary>How many titles of a category start with a word, and how many have it at all.</summary>
internal readonly record struct CategoryUse(int Starts, int Titles)
{
    /// <summary>Four of five: a few accessories are named after another maker's product.</summary>
    private const int Share = 5;

    public bool IsMostlyStart => Starts * Share >= Titles * (Share - 1);

    public CategoryUse Plus(bool starts, bool has) => new(Starts + (starts ? 1 : 0), Titles + (has ? 1 : 0));
}
