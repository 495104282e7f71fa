namespace ShopAgent.Catalog.Products;

/// <summary>What is known of one allergen in one product. Only <see cref="FreeOf"/> and <see cref="NotApplicable"/> are safe.</summary>
public enum AllergenStatus { Unknown, Contains, MayContain, FreeOf, NotApplicable }
