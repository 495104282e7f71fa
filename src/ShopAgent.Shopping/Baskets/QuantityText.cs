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
