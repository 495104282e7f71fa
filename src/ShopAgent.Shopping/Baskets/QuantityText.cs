using System.Globalization;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Baskets;

/// <summary>Quantities in English, culture-free: "3", "1.5 kg".</summary>
internal static class QuantityText
{
    // Feeds sell by the gram at the finest: three decimals of a kilogram.
    private const string Format = "0.###";

    public static string Of(decimal quantity, SalesUnit unit)
    {
        var number = quantity.ToString(Format, CultureInfo.InvariantCulture);
        return unit switch
        {
            SalesUnit.Kilogram => number + " kg",
            SalesUnit.Litre => number + " l",
            SalesUnit.Metre => number + " m",
            _ => number,
        };
    }
}

/// <summary>Which quantities a shop sells: multiples of the step, from the minimum on.</summary>
internal static class SaleQuantity
{
    public static decimal Smallest(Offer offer) => Math.Max(Step(offer), RoundUp(offer.MinimumQuantity, offer));

    public static decimal RoundUp(decimal quantity, Offer offer) => Math.Ceiling(quantity / Step(offer)) * Step(offer);

    public static decimal RoundDown(decimal quantity, Offer offer) => Math.Floor(quantity / Step(offer)) * Step(offer);

    private static decimal Step(Offer offer) => offer.QuantityStep > 0 ? offer.QuantityStep : 1;
}
