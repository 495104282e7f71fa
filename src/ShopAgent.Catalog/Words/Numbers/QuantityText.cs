using System.Globalization;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Words.Numbers;

/// <summary>Writes quantities in the unit they are sold in, as a language writes them: "2", "1.5 kg", in French "1,5 kg".</summary>
public static class QuantityText
{
    // Feeds sell by the gram at the finest: three decimals of a kilogram.
    private const string Format = "0.###";

    public static string Of(decimal quantity, SalesUnit unit, string language = "en") =>
        unit == SalesUnit.Piece ? Number(quantity, language) : $"{Number(quantity, language)} {Symbol(unit)}";

    /// <summary>Before the name of what is counted: "2 ×", "1.5 kg".</summary>
    public static string Times(decimal quantity, SalesUnit unit, string language) => Of(quantity, unit, language) + (unit == SalesUnit.Piece ? " ×" : "");

    public static string Number(decimal value, string language)
    {
        var text = value.ToString(Format, CultureInfo.InvariantCulture);
        return language == "fr" ? text.Replace('.', ',') : text;
    }

    /// <summary>"/kg" after the price of goods sold by measure, "" for pieces.</summary>
    public static string PerUnit(SalesUnit unit) => unit == SalesUnit.Piece ? "" : "/" + Symbol(unit);

    /// <summary>SI symbols; "" for pieces.</summary>
    public static string Symbol(SalesUnit unit) => unit switch
    {
        SalesUnit.Kilogram => "kg",
        SalesUnit.Litre => "l",
        SalesUnit.Metre => "m",
        _ => "",
    };
}
