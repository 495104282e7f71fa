using System.Globalization;
using System.Text.RegularExpressions;

namespace ShopAgent.Agent.Grounding;

/// <summary>Finds amounts of money however they are written, in digits ("1 234,50 €", "EUR 99") or in words.</summary>
internal sealed partial class AmountFinder(ClaimWords words)
{
    private const string Number = @"\d{1,3}(?:[ .,\u00a0\u202f']\d{3})+(?:[.,]\d{1,2})?(?![\d])|\d+(?:[.,]\d{1,2})?(?![\d])";
    private const string Sign = @"[€$£¥]|(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|JPY|CAD|AUD|PLN)(?![\p{L}])";
    private const string Name = @"euros?|dollars?|bucks|pounds? sterling|pounds|quid|livres sterling|balles|francs|yen";

    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["€"] = "EUR", ["$"] = "USD", ["£"] = "GBP", ["¥"] = "JPY", ["euro"] = "EUR", ["euros"] = "EUR", ["dollar"] = "USD", ["dollars"] = "USD", ["bucks"] = "USD", ["balles"] = "EUR",
        ["pound sterling"] = "GBP", ["pounds sterling"] = "GBP", ["pounds"] = "GBP", ["quid"] = "GBP", ["livres sterling"] = "GBP", ["francs"] = "CHF", ["yen"] = "JPY",
    };

    public IReadOnlyList<Amount> In(string text)
    {
        List<Amount> found = [];
        foreach (Match match in Before().Matches(text)) Add(found, match);
        foreach (Match match in After().Matches(text)) Add(found, match);
        foreach (var match in words.Matches("number-money", text)) AddWords(found, match);
        found.Sort((left, right) => left.Index.CompareTo(right.Index));
        return found;
    }

    private static void Add(List<Amount> found, Match match)
    {
        if (Overlaps(found, match.Index, match.Length) || Value(match.Groups["n"].Value) is not { } value) return;
        found.Add(new Amount(value, Code(match.Groups["c"].Value), match.Index, match.Length));
    }

    /// <summary>The longest run of words before the currency that is a number; words before it need not belong to the amount.</summary>
    private void AddWords(List<Amount> found, Match match)
    {
        var spoken = match.Groups["n"].Value;
        if (Overlaps(found, match.Index, match.Length)) return;
        var parts = spoken.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        for (var start = 0; start < parts.Length; start++)
        {
            if (SpokenNumber(parts[start..]) is not { } value) continue;
            var currency = match.Value[(match.Value.LastIndexOfAny([' ', '-']) + 1)..];
            found.Add(new Amount(value, Code(currency), match.Index, match.Length));
            return;
        }
    }

    /// <summary>Tens and units add up, "hundred" multiplies; null when any part is no number.</summary>
    private decimal? SpokenNumber(string[] parts)
    {
        decimal sum = 0;
        foreach (var part in parts)
        {
            if (part is "and" or "et") continue;
            if (part is "hundred" or "cent" or "cents") sum = Math.Max(sum, 1) * 100;
            else if (part is "thousand" or "mille") sum = Math.Max(sum, 1) * 1000;
            else if (Tens.TryGetValue(part, out var ten)) sum += ten;
            else if (part is "a" or "an" or "un" or "une" or "one") sum += 1;
            else if (words.Number(part) is { } number) sum += number;
            else return null;
        }

        return sum > 0 ? sum : null;
    }

    private static readonly Dictionary<string, decimal> Tens = new(StringComparer.OrdinalIgnoreCase)
    {
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
        ["vingt"] = 20, ["trente"] = 30, ["quarante"] = 40, ["cinquante"] = 50, ["soixante"] = 60,
    };

    /// <summary>The last separator with one or two digits behind it is the decimal mark; all others part thousands.</summary>
    private static decimal? Value(string digits)
    {
        var mark = digits.LastIndexOfAny(['.', ',']);
        var hasDecimals = mark >= 0 && digits.Length - mark - 1 is 1 or 2;
        var whole = string.Concat((hasDecimals ? digits[..mark] : digits).Where(char.IsAsciiDigit));
        var text = hasDecimals ? $"{whole}.{digits[(mark + 1)..]}" : whole;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static string? Code(string sign) => Codes.TryGetValue(sign.Trim(), out var code) ? code : sign.Trim().Length == 3 ? sign.Trim().ToUpperInvariant() : null;

    private static bool Overlaps(List<Amount> found, int index, int length) => found.Exists(other => index < other.Index + other.Length && other.Index < index + length);

    [GeneratedRegex($@"(?<![\p{{L}}])(?<c>{Sign})\s?(?<n>{Number})", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex($@"(?<![\d.,])(?<n>{Number})(?:\s|-|\.-)?(?<c>{Sign}|{Name})(?![\p{{L}}])", RegexOptions.IgnoreCase)]
    private static partial Regex After();
}
