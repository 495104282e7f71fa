using System.Globalization;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Sizes as a shop lists them: numbers by value, letters from XXS to XXXL, anything else as it came.</summary>
internal static class SizeOrder
{
    private static readonly string[] Letters = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL"];

    public static IComparer<string> Comparer { get; } = Comparer<string>.Create((left, right) => Rank(left).CompareTo(Rank(right)));

    private static decimal Rank(string size)
    {
        var letter = Array.IndexOf(Letters, size.ToUpperInvariant());
        if (letter >= 0) return letter;
        return decimal.TryParse(size, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
