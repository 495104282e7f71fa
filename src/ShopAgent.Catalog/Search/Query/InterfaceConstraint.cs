using System.Globalization;

namespace ShopAgent.Catalog.Search.Query;

/// <summary>An interface that the product must have, or that what it is for has.</summary>
/// <param name="Interface">"socket", "memory type", "board size".</param>
/// <param name="Value">"AM5", "DDR5", "Micro ATX".</param>
/// <param name="Count">How many of them: the 8 of "8 DDR5 slots"; null: any number.</param>
public sealed record InterfaceConstraint(string Interface, string Value, int? Count = null)
{
    public override string ToString() => Count is { } count ? count.ToString(CultureInfo.InvariantCulture) + " " + Value : Value;
}
