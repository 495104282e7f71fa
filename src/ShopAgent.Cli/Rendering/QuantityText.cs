using ShopAgent.Agent.Wording;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Cli.Rendering;

/// <summary>Quantities with the unit they are sold in: "2", "1.5 kg".</summary>
internal static class QuantityText
{
    public static string Of(decimal quantity, SalesUnit unit, string language)
    {
        var number = QuantityWords.Number(quantity, language);
        return unit == SalesUnit.Piece ? number : number + "\u00A0" + Symbol(unit);
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
