using System.Globalization;
using System.Text.RegularExpressions;

namespace ShopAgent.Agent.Evaluation.Checks;

/// <summary>Amounts of money that a text prints: "€1,234.50", "1 234,50 €".</summary>
internal static partial class PrintedAmounts
{
    public static IReadOnlyList<decimal> In(string text) => [.. Before().Matches(text).Select(match => English(match.Groups[1].Value)), .. After().Matches(text).Select(match => French(match.Groups[1].Value))];

    private static decimal English(string digits) => Parse(digits.Replace(",", "", StringComparison.Ordinal));

    private static decimal French(string digits) => Parse(Spaces().Replace(digits, "").Replace(',', '.'));

    private static decimal Parse(string digits) => decimal.Parse(digits.TrimEnd('.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[€$£] ?(\d{1,3}(?:,\d{3})+(?:\.\d{2})?|\d+(?:\.\d{1,2})?)")]
    private static partial Regex Before();

    [GeneratedRegex(@"(?<![\d.,€$£])(\d{1,3}(?:[\s\u00a0\u202f]\d{3})+(?:,\d{2})?|\d+(?:,\d{1,2})?)[\s\u00a0\u202f]?[€$£]")]
    private static partial Regex After();

    [GeneratedRegex(@"[\s\u00a0\u202f]")]
    private static partial Regex Spaces();
}
