using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Specs;

/// <summary>Finds numbers with units in tokens, alone ("2-person") or in series ("5000/4400 MB/s").</summary>
public sealed class MeasureReader(Lexicon lexicon)
{
    public const string Pixels = "px";

    private const string Ratio = ":1";

    /// <summary>"2:1" is a proportion, "1000:1" a contrast.</summary>
    private const int LowestContrast = 100;

    /// <summary>Two bare numbers joined by x are a screen resolution from the size of the smallest screens sold (320 x 240).</summary>
    private const int SmallestScreenSide = 240;

    /// <summary>"5G" is a generation of mobile networks, not five grams.</summary>
    private const int LastMobileGeneration = 7;

    /// <summary>More modules, cans or bottles than this are not packed together.</summary>
    private const int LargestCount = 200;

    public IEnumerable<MeasuredValue> Read(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count;)
        {
            var measure = tokens[at].Kind == TokenKind.Number ? ReadAt(tokens, at) ?? _led.ReadAt(tokens, at) : null;
            if (measure is not null) yield return measure;
            if (measure is not null && _following.ReadAfter(tokens, measure) is { } following) yield return measure = following;
            at = measure?.End ?? at + 1;
        }
    }

    private readonly LedMeasureReader _led = new(lexicon);
    private readonly FollowingMeasureReader _following = new(lexicon);
    private readonly ModelNumber _models = new(lexicon);

    /// <summary>The measure that starts at that number; null when the number has no unit.</summary>
    public MeasuredValue? ReadAt(IReadOnlyList<Token> tokens, int at)
    {
        if (Number(tokens, at) is not { } first || ModelNumber.IsPartOfName(tokens, at)) return null;
        return ReadSeries(tokens, at, first) ?? ReadSingle(tokens, at, first);
    }

    private MeasuredValue? ReadSingle(IReadOnlyList<Token> tokens, int at, decimal value)
    {
        var next = at + 1;
        var open = next < tokens.Count && tokens[next].IsSymbol('+') && tokens[next].Glued;
        if (open) next++;
        if (MatchUnit(tokens, next, value, out var unit) is not (> 0 and var length)) return null;
        var sign = Sign(tokens, at, unit);
        return new MeasuredValue(sign < 0 ? at - 1 : at, next + length, [sign * value * unit.Factor], unit.Base, MeasureForm.Plain, IsOpenEnded: open);
    }

    /// <summary>Numbers joined by x, / or - before one unit.</summary>
    private MeasuredValue? ReadSeries(IReadOnlyList<Token> tokens, int at, decimal first)
    {
        List<decimal> numbers = [first];
        var joiner = '\0';
        var next = SkipMark(tokens, at + 1);
        while (Joiner(tokens, next) is { } found && (joiner == '\0' || joiner == found) && Number(tokens, next + 1) is { } number)
        {
            joiner = found;
            numbers.Add(number);
            next = SkipMark(tokens, next + 2);
        }

        if (numbers.Count == 1) return ReadRepeatedUnit(tokens, at, first);
        return MatchUnit(tokens, next, numbers[^1], out var unit) is > 0 and var length
            ? Build(tokens, at, next + length, numbers, joiner, unit)
            : AsResolution(at, next, numbers, joiner);
    }

    /// <summary>The unit stands with every number: "30 cm x 20 cm".</summary>
    private MeasuredValue? ReadRepeatedUnit(IReadOnlyList<Token> tokens, int at, decimal first)
    {
        if (MatchUnit(tokens, at + 1, first, out var unit) is not (> 0 and var length)) return null;
        List<decimal> numbers = [first];
        var next = at + 1 + length;
        while (Joiner(tokens, next) == 'x' && Number(tokens, next + 1) is { } number && MatchUnit(tokens, next + 2, number, out var other) is > 0 and var more && other == unit)
        {
            numbers.Add(number);
            next += 2 + more;
        }

        return numbers.Count > 1 ? Build(tokens, at, next, numbers, 'x', unit) : null;
    }

    private static MeasuredValue? Build(IReadOnlyList<Token> tokens, int start, int end, List<decimal> numbers, char joiner, Unit unit)
    {
        if (unit.Base == Pixels) return AsResolution(start, end, numbers, joiner);
        if (joiner == 'x' && unit.Base == "mm" && CountedThings.Count(tokens, end, numbers) is { } things)
            return new MeasuredValue(start, end, [numbers[1] * unit.Factor], unit.Base, MeasureForm.Plain, things);
        if (joiner == 'x' && unit.Base is not ("mm" or "inch"))
            return numbers is [var count, var size] && count == Math.Floor(count) && count is >= 1 and <= LargestCount
                ? new MeasuredValue(start, end, [size * unit.Factor], unit.Base, MeasureForm.Multiple, (int)count)
                : null;
        var form = joiner switch { 'x' => MeasureForm.Dimensions, '/' => MeasureForm.Pair, _ => MeasureForm.Range };
        return new MeasuredValue(start, end, [.. numbers.Select(number => number * unit.Factor)], unit.Base, form);
    }

    private static MeasuredValue? AsResolution(int start, int end, List<decimal> numbers, char joiner) =>
        joiner == 'x' && numbers is [>= SmallestScreenSide and var width, >= SmallestScreenSide and var height]
            ? new MeasuredValue(start, end, [width * height], Pixels, MeasureForm.Resolution)
            : null;

    private int MatchUnit(IReadOnlyList<Token> tokens, int at, decimal value, out Unit unit)
    {
        unit = null!;
        // A hyphen may join the unit to its number: "27-inch".
        var hyphen = at + 1 < tokens.Count && tokens[at].IsSymbol('-') && tokens[at].Glued && tokens[at + 1].Glued ? 1 : 0;
        if (at + hyphen >= tokens.Count) return 0;
        var length = lexicon.Units.Match(tokens, at + hyphen, out unit);
        if (length == 0) return 0;
        var (first, last) = (tokens[at + hyphen], at + hyphen + length);
        // What sticks to a unit makes another word of it (an x joins the next number); so does a slash behind a single letter ("w/").
        if (last < tokens.Count && tokens[last].Glued && tokens[last].Kind != TokenKind.Symbol && tokens[last].Text != "x") return 0;
        if (last < tokens.Count && tokens[last].Glued && tokens[last].IsSymbol('/') && length == 1 && first.Length == 1) return 0;
        if (unit.Base == "g" && unit.Factor == 1 && first.Glued && value < LastMobileGeneration) return 0;
        // A digit inside a unit (":1", "m2") sticks to it; one that stands apart counts something else.
        if (length > 1 && tokens[last - 1] is { Kind: TokenKind.Number, Glued: false }) return 0;
        if (unit.Base == Ratio && value < LowestContrast) return 0;
        // A single letter that a hyphen joins to the next word is the start of a name, and no ampere.
        if (last < tokens.Count && tokens[last].Glued && tokens[last].IsSymbol('-') && first is { Text: "a", Glued: false }) return 0;
        if (first.IsSymbol('"') && QuotedName.Ends(tokens, at + hyphen)) return 0;
        if (hyphen == 0 && _models.IsStandard(tokens, at, first)) return 0;
        return hyphen + length;
    }

    private static decimal? Number(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && tokens[at].Kind == TokenKind.Number ? NumberText.ReadGrouped(tokens[at].Text) : null;

    /// <summary>A glued letter that names the number: the "R" and "W" of "560R/530W MB/s".</summary>
    private static int SkipMark(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at].Glued && tokens[at].Text is "r" or "w" && (tokens[at + 1].IsSymbol('/') || !tokens[at + 1].Glued) ? at + 1 : at;

    private static char? Joiner(IReadOnlyList<Token> tokens, int at)
    {
        if (at + 1 >= tokens.Count || tokens[at + 1].Kind != TokenKind.Number) return null;
        var token = tokens[at];
        if (token.Text is "x" or "by") return 'x';
        if (token.IsSymbol('/')) return '/';
        return token.IsSymbol('-') || token.Text is "to" or "a" ? '-' : null;
    }

    /// <summary>Only temperatures are below zero.</summary>
    private static int Sign(IReadOnlyList<Token> tokens, int at, Unit unit) =>
        unit.Base == "°C" && at > 0 && tokens[at - 1].IsSymbol('-') && tokens[at].Glued && (at == 1 || !tokens[at - 1].Glued) ? -1 : 1;
}

/// <summary>Tells "3 x 12 cm fans" (three things of that size) from "30 x 12 cm" (two sides).</summary>
internal static class CountedThings
{
    private const int Most = 12;

    /// <summary>Sides of one thing are rarely more unlike than this.</summary>
    private const int SideRatio = 4;

    /// <summary>How far the plural may stand behind the size.</summary>
    private const int Reach = 6;

    private const int ShortestPlural = 4;

    /// <returns>How many; null when the numbers are sides.</returns>
    public static int? Count(IReadOnlyList<Token> tokens, int end, List<decimal> numbers)
    {
        if (numbers is not [var count, var size] || count != Math.Floor(count) || count is < 2 or > Most || size < count * SideRatio) return null;
        for (var at = end; at < Math.Min(end + Reach, tokens.Count) && (tokens[at].Kind != TokenKind.Symbol || tokens[at].IsSymbol('-')); at++)
            if (tokens[at].Length >= ShortestPlural && tokens[at].Text[^1] == 's') return (int)count;
        return null;
    }
}

/// <summary>Tells the quote at the end of a name ("the "Zen 3" series") from an inch mark.</summary>
internal static class QuotedName
{
    /// <summary>Longest quoted name, in tokens.</summary>
    private const int Longest = 8;

    /// <summary>Whether a quote opens before: it stands at the start of a word, and not behind a number, where it would be an inch mark.</summary>
    public static bool Ends(IReadOnlyList<Token> tokens, int quote)
    {
        for (var at = quote - 1; at >= Math.Max(0, quote - Longest); at--)
            if (tokens[at].IsSymbol('"')) return tokens[at + 1].Glued && !(tokens[at].Glued && tokens[at - 1].Kind == TokenKind.Number);
        return false;
    }
}
