using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ShopAgent.Agent.Tools;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Dialogue;

/// <summary>One thing that a plan is to contain.</summary>
/// <param name="What">What to look for, with its own limits: "sleeping bag below 1.5 kg".</param>
/// <param name="Amount">Null when none was said.</param>
/// <param name="IsOptional">Nice to have.</param>
internal sealed partial record Need(string What, DesiredAmount? Amount = null, bool IsOptional = false)
{
    /// <summary>Limits beside those that its words say; null: none.</summary>
    public SearchFilters? Filters { get; init; }

    /// <summary>As <see cref="Read"/> takes it: "2 mugs", "500 g of pasta", "12 pieces of eggs".</summary>
    [JsonIgnore]
    public string Text => Amount switch
    {
        null => What,
        { Unit: AmountUnit.Mass } mass => $"{Number(mass.Value)} g of {What}",
        { Unit: AmountUnit.Volume } volume => $"{Number(volume.Value)} ml of {What}",
        { Unit: AmountUnit.Pieces } pieces => $"{Number(pieces.Value)} pieces of {What}",
        { Unit: AmountUnit.Packs } packs => $"{Number(packs.Value)} packs of {What}",
        _ => $"{Number(Amount.Value)} {What}",
    };

    public override string ToString() => Text;

    /// <summary>
    /// Takes the amount off the start of a text. A mass needs no "of" ("1.5 kg potatoes"); a volume does, because without one it is a size of the thing itself ("30 l backpack").
    /// </summary>
    public static Need Read(string text)
    {
        text = text.Trim();
        var match = Measured().Match(text);
        if (match.Success && DesiredAmount.Parse(match.Groups["a"].Value) is { } measure) return new Need(match.Groups["rest"].Value, measure);
        var (amount, goods) = DesiredAmount.TakeFrom(text);
        return new Need(goods, amount);
    }

    /// <summary>A part of its words names a need: shoppers leave out its amount and limits when they speak of it again.</summary>
    public bool IsCalled(string words) => Text.Contains(words, StringComparison.OrdinalIgnoreCase) || What.Contains(Read(words).What, StringComparison.OrdinalIgnoreCase);

    private static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<a>\d+(?:[.,]\d+)?\s*(?:kg|g|cl|ml|l|pieces?|packs?))\s+(?:of\s+|de\s+|d['’]\s*)(?<rest>\S.*)$|^(?<a>\d+(?:[.,]\d+)?\s*(?:kg|g))\s+(?<rest>\p{L}.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Measured();
}
