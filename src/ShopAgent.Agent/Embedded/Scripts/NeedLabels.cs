using System.Globalization;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Says the needs of a plan in a form that every language has: "4 yaourts", "pâtes (500 g)", "2 x tea".</summary>
internal static class NeedLabels
{
    public static IReadOnlyList<string> Of(IReadOnlyList<Need> needs, ScriptContext context)
    {
        var culture = CultureInfo.GetCultureInfo(context.Language);
        return [.. needs.Select(need => Of(need, culture))];
    }

    private static string Of(Need need, CultureInfo culture) => need.Amount switch
    {
        null => need.What,
        { Unit: AmountUnit.Mass } mass => $"{need.What} ({Measure(mass.Value, "g", "kg", culture)})",
        { Unit: AmountUnit.Volume } volume => $"{need.What} ({Measure(volume.Value, "ml", "l", culture)})",
        { Unit: AmountUnit.Packs } packs => $"{packs.Value.ToString("0.###", culture)} x {need.What}",
        _ => $"{need.Amount.Value.ToString("0.###", culture)} {need.What}",
    };

    private static string Measure(decimal value, string unit, string thousand, CultureInfo culture) =>
        value < 1000 ? $"{value.ToString("0.###", culture)} {unit}" : $"{(value / 1000).ToString("0.###", culture)} {thousand}";
}
