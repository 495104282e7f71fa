namespace ShopAgent.Catalog.Search.Documents;

/// <summary>What the attributes, options and diets of a product tell.</summary>
/// <param name="Field">Names and values as words.</param>
/// <param name="TypeValues">Values of attributes that name the kind of product.</param>
/// <param name="Colours">Canonical colours.</param>
/// <param name="Materials">Canonical materials.</param>
/// <param name="StatesMaterial">Some attribute tells what the product is made of.</param>
internal sealed record AttributeFacts(TermField Field, TermField TypeValues, HashSet<string> Colours, HashSet<string> Materials, bool StatesMaterial);
