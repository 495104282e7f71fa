using System.Globalization;

namespace ShopAgent.Catalog.Specs;

/// <summary>Writes a value in base units in the unit that people use for its size: 2500 g as "2.5 kg".</summary>
public static class MeasureText
{
    private static readonly Dictionary<string, (decimal From, decimal Factor, string Unit)[]> Larger = new(StringComparer.Ordinal)
    {
        ["g"] = [(1000, 1000, "kg")],
        ["mm"] = [(1000, 1000, "m"), (100, 10, "cm")],
        ["ml"] = [(1000, 1000, "l")],
        ["GB"] = [(1000, 1000, "TB")],
        ["Hz"] = [(1_000_000_000, 1_000_000_000, "GHz"), (1_000_000, 1_000_000, "MHz"), (1000, 1000, "kHz")],
        ["min"] = [(60, 60, "h")],
        ["px"] = [(1_000_000, 1_000_000, "million pixels")],
    };

    public static string Format(decimal value, string? unit)
    {
        foreach (var (from, factor, larger) in unit is not null && Larger.TryGetValue(unit, out var steps) ? steps : [])
            if (value >= from) return Write(value / factor) + " " + larger;
        return unit is null ? Write(value) : Write(value) + " " + unit;
    }

    private static string Write(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
