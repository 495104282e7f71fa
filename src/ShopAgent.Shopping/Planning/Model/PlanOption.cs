using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Planning.Model;

/// <summary>Another plan within the same limits, and what it gains and costs against the proposed one.</summary>
/// <param name="Extra">Its total less the proposed one's: below zero it saves that much.</param>
/// <param name="ShopsFewer">Shops less than in the proposed plan; below zero: more.</param>
/// <param name="QualityGain">Mean quality (0 to 1) above that of the proposed plan; below zero: worse.</param>
public sealed record PlanOption(PlanKind Kind, BasketPlan Plan, Money Extra, int ShopsFewer, double QualityGain);
