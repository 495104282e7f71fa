using System.Globalization;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Agent.Wording;

/// <summary>Quantities as shoppers of a language write them: "1.5 kg", "1,5 kg", "2 ×".</summary>
public static class QuantityWords
{
    public static string Of(decimal quantity, SalesUnit unit, string language)
    {
        var number = Number(quantity, language);
        return unit switch { SalesUnit.Kilogram => number + " kg", SalesUnit.Litre => number + " l", SalesUnit.Metre => number + " m", _ => number + " ×" };
    }

    public static string Number(decimal value, string language)
    {
        var text = value.ToString("0.###", CultureInfo.InvariantCulture);
        return language == "fr" ? text.Replace('.', ',') : text;
    }
}
