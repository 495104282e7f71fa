using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Planning;

/// <summary>One way to meet one need: a variant, how many of it, and what that costs.</summary>
/// <param name="Quantity">In the offer's own unit, packs already counted (three packs of 4 for a dozen).</param>
/// <param name="Cost">Unit price times quantity, without shipping.</param>
/// <param name="Utility">0 to 1: how well it fits the wish; only breaks ties between plans of the same total.</param>
public sealed record PlanCandidate(string VariantId, string MerchantId, string Title, decimal Quantity, Money Cost, double Utility);
