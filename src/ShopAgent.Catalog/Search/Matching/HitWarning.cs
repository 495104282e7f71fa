using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>A product has, may have or does not state an allergen of the shopper.</summary>
/// <param name="Status">Contains, MayContain or Unknown.</param>
/// <param name="Allergen">Canonical name.</param>
public sealed record HitWarning(AllergenStatus Status, string Allergen)
{
    /// <summary>Short English: "contains nuts".</summary>
    public override string ToString() => Status switch
    {
        AllergenStatus.Contains => "contains " + Allergen,
        AllergenStatus.MayContain => "may contain " + Allergen,
        _ => "does not say whether it contains " + Allergen,
    };
}
