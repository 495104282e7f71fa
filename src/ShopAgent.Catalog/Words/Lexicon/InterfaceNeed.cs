using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>One condition of a rule.</summary>
/// <param name="Comparison">Equal, or AtLeast and AtMost where the thing's size is held against the counterpart's.</param>
/// <param name="Fixed">The value that the thing must have whatever its counterpart says; null: the counterpart's own.</param>
public sealed record InterfaceNeed(string Interface, Comparison Comparison, string? Fixed);
