namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>How a stem is used in a catalogue.</summary>
/// <param name="Products">Products that have it in any field.</param>
/// <param name="Titles">Titles that have it.</param>
/// <param name="Heads">Titles of which it is the head noun.</param>
/// <param name="IsName">Some brand or category has it.</param>
/// <param name="IsCategory">Some category has it as its head noun.</param>
/// <param name="HeadBrand">Folded brand of the products of which it is the head; "" when none is known, null when there are several.</param>
internal readonly record struct StemUse(int Products, int Titles, int Heads, bool IsName, bool IsCategory, string? HeadBrand)
{
    public static StemUse None { get; } = new(0, 0, 0, false, false, "");

    public static StemUse operator +(StemUse left, StemUse right) => new(
        left.Products + right.Products, left.Titles + right.Titles, left.Heads + right.Heads, left.IsName || right.IsName, left.IsCategory || right.IsCategory,
        Combine(left.HeadBrand, right.HeadBrand));

    /// <summary>The one brand of both; null when they differ.</summary>
    public static string? Combine(string? left, string? right) => left is "" ? right : right is "" || left == right ? left : null;
}
