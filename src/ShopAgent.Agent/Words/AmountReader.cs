using System.Text.RegularExpressions;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Words;

/// <summary>Reads the number and unit that a sentence pattern found.</summary>
internal static class AmountReader
{
    public const decimal Dozen = 12;

    public static DesiredAmount? Read(Match match, LanguagePack pack)
    {
        if (!match.Groups["n"].Success || pack.Numbers.Number(match.Groups["n"].Value) is not { } number) return null;
        var unit = match.Groups["u"].Value;
        if (unit.Length == 0) return pack.Words.Is("dozen", match.Groups["n"].Value) ? new DesiredAmount(number, AmountUnit.Pieces) : new DesiredAmount(number, AmountUnit.Offer);
        if (pack.Words.Is("dozen", unit)) return new DesiredAmount(number * Dozen, AmountUnit.Pieces);
        if (pack.Words.Is("pieces", unit)) return new DesiredAmount(number, AmountUnit.Pieces);
        if (pack.Words.Is("kg", unit)) return new DesiredAmount(number * 1000, AmountUnit.Mass);
        if (pack.Words.Is("g", unit)) return new DesiredAmount(number, AmountUnit.Mass);
        if (pack.Words.Is("l", unit)) return new DesiredAmount(number * 1000, AmountUnit.Volume);
        return new DesiredAmount(number, AmountUnit.Offer);
    }
}
