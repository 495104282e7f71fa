namespace ShopAgent.Catalog.Search;

/// <summary>An interface that the product must have, or that what it is for has.</summary>
/// <param name="Interface">"socket", "memory type", "board size".</param>
/// <param name="Value">"AM5", "DDR5", "Micro ATX".</param>
public sealed record InterfaceConstraint(string Interface, string Value)
{
    public override string ToString() => Value;
}
