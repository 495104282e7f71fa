using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Query;

/// <summary>"cheaper", "lighter than the first": a comparison to something that was shown.</summary>
/// <param name="Attribute">"price", or a spec name such as "weight", "screen size", "capacity".</param>
/// <param name="Direction">LessThan or MoreThan (AtLeast and AtMost for "at least as fast").</param>
/// <param name="Ordinal">Which shown product, from 1; null: the one talked about last, else the first shown.</param>
/// <param name="Text">As said.</param>
public sealed record RelativeConstraint(string Attribute, Comparison Direction, int? Ordinal, string Text);
