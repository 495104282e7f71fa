using System.Globalization;
using System.Text.RegularExpressions;

namespace ShopAgent.Agent.Binding;

/// <summary>Numbers that models write as text. A point alone is the decimal point of JSON; everything else must have one meaning.</summary>
internal static partial class NumberInput
{
    /// <summary>A text of more characters is no number.</summary>
    private const int MaxLength = 40;

    /// <returns>Null for what is no number, or more than one: "1,299" is 1299 to some and 1.299 to others.</returns>
    public static decimal? Read(string text)
    {
        text = text.Trim().Replace('\u2212', '-');
        if (text.Length is 0 or > MaxLength) return null;
        if (Plain().IsMatch(text)) return Parse(text);
        if (Grouped().Match(text) is { Success: true } grouped) return Parse(grouped.Groups["whole"].Value.Replace(grouped.Groups["mark"].Value, "", StringComparison.Ordinal) + "." + grouped.Groups["part"].Value);
        if (Groups().Match(text) is { Success: true } groups) return Parse(text.Replace(groups.Groups["mark"].Value, "", StringComparison.Ordinal));
        return DecimalComma().IsMatch(text) && !Ambiguous(text) ? Parse(text.Replace(',', '.')) : null;
    }

    /// <summary>A comma before exactly three digits may group them.</summary>
    public static bool Ambiguous(string text) => ThreeAfterComma().IsMatch(text.Trim());

    private static decimal? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(@"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();

    /// <summary>"1.299,00", "1,299.00", "1 299,00": groups and decimals have different marks.</summary>
    [GeneratedRegex(@"^(?<whole>[+-]?[1-9][0-9]{0,2}((?<mark>[.,' \u00a0\u202f’])[0-9]{3})(\k<mark>[0-9]{3})*)(?!\k<mark>)[.,](?<part>[0-9]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Grouped();

    /// <summary>"1.299.000", "1 299": a mark that repeats, or that only groups.</summary>
    [GeneratedRegex(@"^[+-]?[1-9][0-9]{0,2}((?<mark>[.,])[0-9]{3}(\k<mark>[0-9]{3})+|(?<mark>[' \u00a0\u202f’])[0-9]{3}(\k<mark>[0-9]{3})*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Groups();

    [GeneratedRegex(@"^[+-]?[0-9]*,[0-9]+$")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^[+-]?[1-9][0-9]{0,2},[0-9]{3}$")]
    private static partial Regex ThreeAfterComma();
}
