using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Baskets;

/// <summary>Which quantities a shop sells: multiples of the step, from the minimum on.</summary>
internal static class SaleQuantity
{
    public static decimal Smallest(Offer offer) => Math.Max(Step(offer), RoundUp(offer.MinimumQuantity, offer));

    public static decimal RoundUp(decimal quantity, Offer offer) => Math.Ceiling(quantity / Step(offer)) * Step(offer);

    public static decimal RoundDown(decimal quantity, Offer offer) => Math.Floor(quantity / Step(offer)) * Step(offer);

    private static decimal Step(Offer offer) => offer.QuantityStep > 0 ? offer.QuantityStep : 1;
}
