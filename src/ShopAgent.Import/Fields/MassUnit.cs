namespace ShopAgent.Import.Fields;

/// <summary>Units of mass in grams; pound and ounce by the international agreement of 1959.</summary>
internal static class MassUnit
{
    public static decimal? Grams(string unit) => unit.ToLowerInvariant() switch
    {
        "g" or "gr" or "gram" or "grams" => 1,
        "kg" or "kilo" or "kilogram" or "kilograms" => 1_000,
        "mg" => 0.001m,
        "lb" or "lbs" => 453.59237m,
        "oz" => 28.349523125m,
        _ => null,
    };
}
