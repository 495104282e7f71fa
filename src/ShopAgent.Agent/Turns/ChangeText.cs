using System.Globalization;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Turns;

internal static class ChangeText
{
    /// <summary>Culture-free English for logs and the JSON face: "added 2 x Spaghetti 500 g".</summary>
    public static string Of(BasketChange change)
    {
        var name = change.OptionsText.Length > 0 ? $"{change.Title} ({change.OptionsText})" : change.Title;
        return change.Kind switch
        {
            "quantity" => $"changed {name} from {Number(change.Before)} to {Number(change.After)}{Unit(change.Unit)}",
            "removed" or "cleared" => $"removed {name}",
            _ => $"{change.Kind} {Number(change.After - change.Before)}{(change.Unit == SalesUnit.Piece ? " x" : Unit(change.Unit))} {name}",
        };
    }

    private static string Number(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Unit(SalesUnit unit) => unit switch
    {
        SalesUnit.Kilogram => " kg",
        SalesUnit.Litre => " l",
        SalesUnit.Metre => " m",
        _ => "",
    };
}
