using System.Globalization;

namespace ShopAgent.Catalog.Specs;

/// <summary>Writes a value in base units in the unit that people use for its size: 2500 g as "2.5 kg", but 2501 g as "2501 g", so that what is read again is the same.</summary>
public static class MeasureText
{
    private const int Million = 1_000_000;

    private static readonly Dictionary<string, (decimal From, decimal Factor, string Unit)[]> Larger = new(StringComparer.Ordinal)
    {
        ["g"] = [(1000, 1000, "kg")],
        ["mm"] = [(1000, 1000, "m"), (100, 10, "cm")],
        ["ml"] = [(1000, 1000, "l")],
        ["GB"] = [(1000, 1000, "TB")],
        ["Hz"] = [(1_000_000_000, 1_000_000_000, "GHz"), (1_000_000, 1_000_000, "MHz"), (1000, 1000, "kHz")],
        ["min"] = [(60, 60, "h")],
    };

    public static string Format(decimal value, string? unit)
    {
        foreach (var (from, factor, larger) in unit is not null && Larger.TryGetValue(unit, out var steps) ? steps : [])
            if (value >= from && IsShort(value / factor)) return Write(value / factor) + " " + larger;
        if (unit == MeasureReader.Pixels && value >= Million) return decimal.Round(value / Million, 2).ToString("0.##", CultureInfo.InvariantCulture) + " million pixels";
        return unit is null ? Write(value) : Write(value) + " " + unit;
    }

    private static bool IsShort(decimal value) => decimal.Round(value, 2) == value;

    private static string Write(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
