namespace ShopAgent.Catalog.Words.Numbers;

/// <summary>The one table of units in which contents and amounts are stated, with their base units g, ml and mm.</summary>
/// <param name="Factor">How many base units one of it is.</param>
/// <param name="Base">"g", "ml" or "mm".</param>
public readonly record struct ContentUnit(decimal Factor, string Base)
{
    /// <summary>By the international agreement of 1959 (US fluid ounce).</summary>
    private const decimal FluidOunce = 29.5735295625m;

    /// <summary>By the international agreement of 1959.</summary>
    private const decimal Pound = 453.59237m;

    private const decimal Ounce = Pound / 16;

    /// <param name="written">In any case, without a point: "kg", "Litres", "fl oz".</param>
    /// <returns>Null when it is no such unit.</returns>
    public static ContentUnit? Of(string written) => written.ToLowerInvariant() switch
    {
        "g" or "gr" or "gram" or "grams" => new(1, "g"),
        "kg" or "kilo" or "kilogram" or "kilograms" => new(1_000, "g"),
        "mg" => new(0.001m, "g"),
        "lb" or "lbs" => new(Pound, "g"),
        "oz" => new(Ounce, "g"),
        "ml" or "millilitre" or "millilitres" => new(1, "ml"),
        "cl" or "centilitre" or "centilitres" => new(10, "ml"),
        "dl" => new(100, "ml"),
        "l" or "litre" or "litres" or "liter" or "liters" or "ltr" => new(1_000, "ml"),
        "fl oz" => new(FluidOunce, "ml"),
        "mm" => new(1, "mm"),
        "cm" => new(10, "mm"),
        "m" or "metre" or "metres" or "meter" or "meters" => new(1_000, "mm"),
        _ => null,
    };

    /// <summary>Grams of a unit of mass; null when it is none.</summary>
    public static decimal? Grams(string written) => Of(written) is { Base: "g" } unit ? unit.Factor : null;
}
