using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Planning;

/// <param name="Budget">Everything included: goods and shipping; null: no limit.</param>
/// <param name="MaxShops">At most this many shops; null: any number.</param>
/// <param name="Existing">Lines that are in the basket already and count for shipping thresholds, not for the budget.</param>
public sealed record PlanRequest(IReadOnlyList<PlanNeed> Needs, IReadOnlyList<Merchant> Merchants, Money? Budget, int? MaxShops, IReadOnlyList<BasketLine> Existing);
