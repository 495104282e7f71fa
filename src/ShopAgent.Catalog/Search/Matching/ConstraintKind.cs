namespace ShopAgent.Catalog.Search.Matching;

/// <summary>In the order in which an emptied result is explained.</summary>
internal enum ConstraintKind { Price, Spec, Size, Colour, Material, Stock, Rating, Interface, Compatibility, Substitute, Diet, Allergen, Excluded, Brand, Merchant, Condition, Quotation, Model, Type, Term }
