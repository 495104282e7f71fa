using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ShopAgent.Tests.Conversations.Utterances;

/// <summary>Utterances out of <see cref="Grammar"/>: same seed, same utterances.</summary>
internal sealed partial class UtteranceGenerator(int seed)
{
    private const int LongText = 10_000;
    private static readonly string[] Joints = [" and ", ", ", ". ", " ", "! ", " et ", "; ", "\n", " but ", " or "];

    private readonly Random _random = new(seed);

    /// <param name="mayAsk">False: no part asks for a change of the basket.</param>
    public GeneratedUtterance Next(bool mayAsk)
    {
        var asks = false;
        List<string> parts = [];
        var count = _random.Next(100) switch { < 70 => 1, < 90 => 2, < 98 => 3, _ => 6 };
        for (var part = 0; part < count; part++)
        {
            var kind = _random.Next(10);
            var isAsking = mayAsk && kind < 4;
            asks |= isAsking;
            parts.Add(Fill(Pick(isAsking ? Grammar.Asking : kind < 8 ? Grammar.Looking : Grammar.Noise)));
        }

        var text = parts.Aggregate((left, right) => left + Pick(Joints) + right);
        // A slip or a torn sentence may turn one act into another, but never a look into an act that nobody wrote.
        if (_random.Next(4) == 0) text = Slip(text);
        if (_random.Next(200) == 0) text = Long(text);
        return new GeneratedUtterance(Cased(text), asks);
    }

    private string Fill(string pattern)
    {
        for (var depth = 0; depth < 3; depth++) pattern = Place().Replace(pattern, match => Part(match.Groups[1].Value) ?? match.Value);
        return pattern;
    }

    private string? Part(string name) => name switch
    {
        "digits" => _random.NextInt64().ToString(CultureInfo.InvariantCulture) + _random.NextInt64().ToString(CultureInfo.InvariantCulture),
        "letters" => new string([.. Enumerable.Range(0, _random.Next(3, 20)).Select(_ => (char)_random.Next('a', 'z' + 1))]),
        "repeated" => string.Concat(Enumerable.Repeat(Pick(Grammar.Parts["product"]) + Pick(Joints), 40)),
        "open" => string.Concat(Enumerable.Repeat(Pick(["(", "[", "“", "«", "not ", "no ", "without "]), 60)) + Pick(Grammar.Parts["product"]),
        _ => Grammar.Parts.TryGetValue(name, out var options) ? Pick(options) : null,
    };

    private string Slip(string text)
    {
        if (text.Length < 4) return text;
        var at = _random.Next(text.Length - 1);
        var typed = new StringBuilder(text);
        switch (_random.Next(4))
        {
            case 0: typed.Remove(at, 1); break;
            case 1: typed.Insert(at, text[at]); break;
            case 2: (typed[at], typed[at + 1]) = (typed[at + 1], typed[at]); break;
            default: typed[at] = (char)_random.Next('a', 'z' + 1); break;
        }

        return typed.ToString();
    }

    private string Long(string text)
    {
        var filling = _random.Next(3) switch { 0 => Fill(Pick(Grammar.Looking)) + " ", 1 => "a", _ => "?! " };
        return text + " " + string.Concat(Enumerable.Repeat(filling, (LongText / filling.Length) + 1));
    }

    private string Cased(string text) => _random.Next(10) switch { 0 => text.ToUpperInvariant(), 1 => "  " + text + "  ?", _ => text };

    private string Pick(string[] options) => options[_random.Next(options.Length)];

    [GeneratedRegex(@"\{(\p{L}+)\}")]
    private static partial Regex Place();
}
