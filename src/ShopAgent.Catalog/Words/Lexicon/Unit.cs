namespace ShopAgent.Catalog.Words.Lexicon;

/// <param name="Dimension">"mass", "length", "data size".</param>
/// <param name="Base">Base unit of the dimension: "g", "mm", "GB".</param>
/// <param name="Factor">What one of this unit is in base units: 1000 for a kilogram.</param>
public sealed record Unit(string Dimension, string Base, decimal Factor);
