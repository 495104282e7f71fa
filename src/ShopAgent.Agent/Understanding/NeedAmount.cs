using System.Globalization;
using System.Text.RegularExpressions;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Understanding;

/// <summary>Reads how much of a need is wanted, in the words of a language: "quatre yaourts", "a dozen eggs", "deux paquets de thé".</summary>
internal static class NeedAmount
{
    /// <summary>A need that begins with no amount is all goods.</summary>
    public static Need Read(string text, LanguagePack pack)
    {
        var match = Match(text, $@"^(?:(?<n>{pack.NumberPatterns.Number})(?:\s*x(?=\s))?|(?<a>{pack.NumberPatterns.Article}))\s*(?<rest>\p{{L}}.*)$");
        if (!match.Success || pack.Numbers.Number(match.Groups["n"].Success ? match.Groups["n"].Value : match.Groups["a"].Value) is not { } number) return new Need(text);
        var rest = match.Groups["rest"].Value;
        if (Match(rest, @"^(?<u>\p{L}+)\s+(?<of>of\s+|de\s+|du\s+|d['’]\s*)?(?<goods>\S.*)$") is { Success: true } counted
            && Unit(number, counted.Groups["u"].Value, counted.Groups["of"].Success, pack) is { } amount && (match.Groups["n"].Success || amount.Unit is not (AmountUnit.Packs or AmountUnit.Offer))) return new Need(counted.Groups["goods"].Value, amount);
        // "a tent" and "a pot of flowers" are no amounts, and "a dozen" counts what is in the packs.
        if (match.Groups["a"].Success) return new Need(text);
        if (pack.Words.Has("dozen", match.Groups["n"].Value)) return new Need(Match(rest, @"^(?:d['’]|de\s+)?(?<goods>.+)$").Groups["goods"].Value, new DesiredAmount(number, AmountUnit.Pieces));
        return Need.Read(number.ToString("0.###", CultureInfo.InvariantCulture) + " " + rest);
    }

    /// <param name="isOf">The unit is said to be one of the goods ("2 l of milk"): else most units belong to the thing itself ("30 l backpack").</param>
    private static DesiredAmount? Unit(decimal number, string unit, bool isOf, LanguagePack pack)
    {
        if (pack.Words.Is("dozen", unit)) return new DesiredAmount(number * AmountReader.Dozen, AmountUnit.Pieces);
        if (pack.Words.Is("kg", unit)) return new DesiredAmount(number * 1000, AmountUnit.Mass);
        if (pack.Words.Is("g", unit)) return new DesiredAmount(number, AmountUnit.Mass);
        if (!isOf) return null;
        if (pack.Words.Is("l", unit)) return new DesiredAmount(number * 1000, AmountUnit.Volume);
        if (ContentUnit.Of(unit) is { Base: "ml" } volume) return new DesiredAmount(number * volume.Factor, AmountUnit.Volume);
        if (pack.Words.Is("pieces", unit)) return new DesiredAmount(number, AmountUnit.Pieces);
        if (pack.Words.Is("packs", unit)) return new DesiredAmount(number, AmountUnit.Packs);
        return pack.Words.Is("containers", unit) ? new DesiredAmount(number, AmountUnit.Offer) : null;
    }

    private static Match Match(string text, string pattern) => Regex.Match(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
