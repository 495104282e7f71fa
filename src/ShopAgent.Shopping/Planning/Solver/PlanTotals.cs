using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Planning.Solver;

/// <summary>What a plan adds to each shop's order.</summary>
internal static class PlanTotals
{
    public static BasketTotals Of(PlanProblem problem, IReadOnlyList<PlanOffer> offers)
    {
        ShopTotal[] shops = [.. offers.Where(offer => offer.Candidate is not null).GroupBy(offer => offer.Shop).Select(group => Of(problem.Shops[group.Key], new Money(group.Sum(offer => offer.Cost), problem.Currency)))];
        return new BasketTotals(shops, BasketPricer.Sum(shops));
    }

    private static ShopTotal Of(PlanShop shop, Money subtotal)
    {
        var name = shop.Merchant?.Name ?? shop.MerchantId;
        if (FulfilmentPolicy.Of(shop.Merchant, subtotal.Currency) is not { } policy) return new ShopTotal(shop.MerchantId, name, subtotal, null, subtotal, null);
        var order = shop.Existing + subtotal;
        var added = policy.CostFor(order) - policy.CostFor(shop.Existing);
        return new ShopTotal(shop.MerchantId, name, subtotal, added, subtotal + added, policy.MissingForFree(order));
    }
}
