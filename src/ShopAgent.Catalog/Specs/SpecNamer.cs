using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Specs;

/// <summary>Names a measure by the words next to it: "16GB DDR5" is memory, "battery life of up to 40 h" is battery life.</summary>
internal sealed class SpecNamer(Lexicon lexicon)
{
    /// <summary>How far a name may stand behind and before its number, in tokens of one phrase.</summary>
    private const int Behind = 4;
    private const int Before = 6;

    /// <summary>The name that the words next to the measure give; null when they give none.</summary>
    /// <param name="tokens">Of the whole text.</param>
    /// <param name="limit">Tokens from here on are not looked at.</param>
    public string? Find(IReadOnlyList<Token> tokens, MeasuredValue measure, int limit)
    {
        if (measure.Unit == "MB/s" && measure.Start > 0 && tokens[measure.Start].Glued && tokens[measure.Start - 1].Text is "r" or "w")
            return tokens[measure.Start - 1].Text == "r" ? "read speed" : "write speed";
        for (var at = measure.End; at < Math.Min(measure.End + Behind, limit) && !EndsPhrase(tokens[at]); at++)
            if (Match(tokens, at, measure.Unit) is { } name) return name;
        for (var at = measure.Start - 1; at >= Math.Max(measure.Start - Before, 0) && !EndsPhrase(tokens[at]) && tokens[at].Kind != TokenKind.Number; at--)
            if (Match(tokens, at, measure.Unit) is { } name) return name;
        return null;
    }

    private string? Match(IReadOnlyList<Token> tokens, int at, string unit) =>
        lexicon.Specs.Match(tokens, at, out var concepts) > 0 && concepts.FirstOrDefault(concept => concept.Unit == unit) is { } named ? named.Name
        : lexicon.Specs.MatchHint(tokens, at, out var hinted) > 0 ? hinted.FirstOrDefault(concept => concept.Unit == unit)?.Name : null;

    private static bool EndsPhrase(Token token) => token.Kind == TokenKind.Symbol && token.Text[0] is ',' or ';' or '.' or '(' or ')' or '|';
}
