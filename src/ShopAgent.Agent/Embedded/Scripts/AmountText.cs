using System.Globalization;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Embedded.Scripts;

internal static class AmountText
{
    /// <summary>As the tools take it: "1.5 kg", "12 pieces", "2".</summary>
    public static string Of(DesiredAmount amount) => amount.Unit switch
    {
        AmountUnit.Mass => Number(amount.Value / 1000) + " kg",
        AmountUnit.Volume => Number(amount.Value / 1000) + " l",
        AmountUnit.Pieces => Number(amount.Value) + " pieces",
        _ => Number(amount.Value),
    };

    private static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
