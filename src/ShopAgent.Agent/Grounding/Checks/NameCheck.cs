using System.Text.RegularExpressions;
using ShopAgent.Agent.Words;

namespace ShopAgent.Agent.Grounding.Checks;

/// <summary>Names stand in a tool's result or in the shopper's words: a product that nobody returned does not exist.</summary>
internal sealed partial class NameCheck : IClaimCheck
{
    /// <summary>Short words in capitals are abbreviations of the trade (LED, USB, ANC), not names.</summary>
    private const int LongestAbbreviation = 4;

    private const int ShortestName = 3;

    public IEnumerable<UnsupportedClaim> Find(Sentence sentence, Facts facts)
    {
        var text = sentence.Text;
        var tokens = Token().Matches(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var isFirst = IsStart(text, token.Index) && !IsEntry(text, tokens, i);
            if (!IsNameLike(token.Value, isFirst) || Phrase.Words(token.Value).All(facts.Names.Contains)) continue;
            yield return new UnsupportedClaim("name", token.Value);
        }
    }

    /// <summary>At the start of a sentence, of a quotation or after a colon every word has a capital.</summary>
    private static bool IsStart(string text, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (text[i] is ' ' or '*' or '_' or '#' or '\n' or '\t') continue;
            return text[i] is '.' or '!' or '?' or ':' or '…' or '•' or '-' or '–' or '(' or ')' or '\r';
        }

        return true;
    }

    /// <summary>The first word of an entry of a list, with another capital behind it, reads like a name although every entry begins with a capital.</summary>
    private static bool IsEntry(string text, MatchCollection tokens, int at) =>
        Bullet().IsMatch(text[..tokens[at].Index]) && tokens[at].Length > ShortestName && at + 1 < tokens.Count && char.IsUpper(tokens[at + 1].Value[0]);

    private static bool IsNameLike(string token, bool isFirst)
    {
        if (Measure().IsMatch(token) || Elided().IsMatch(token)) return false;
        var letters = token.Count(char.IsLetter);
        var capitals = token.Count(char.IsUpper);
        if (letters == 0) return false;
        var hasDigits = token.Any(char.IsAsciiDigit);
        if (hasDigits && letters > 0) return true;
        if (capitals == letters && letters <= LongestAbbreviation) return false;
        if (capitals == 0) return false;
        return !isFirst || token.Skip(1).Any(char.IsUpper);
    }

    [GeneratedRegex(@"[\p{L}\p{N}](?:[\p{L}\p{N}'’+&]|[-./](?=[\p{L}\p{N}]))*")]
    private static partial Regex Token();

    [GeneratedRegex(@"^\s*(?:[-*•|]|\d+[.)])[\s*|]*$")]
    private static partial Regex Bullet();

    /// <summary>Amounts and shapes ("500g", "2-person"), which are no models.</summary>
    [GeneratedRegex(@"^[\d.,x×/-]+(?:-?\p{Ll}{1,12}|[A-Z]{1,3}h?|°[CF]|%)?$|^\d+[.,]?\d*(?:mAh|kWh?|Wh|GHz|MHz|GB|TB|MB|Mbps|dB|kg|Hz)$")]
    private static partial Regex Measure();

    /// <summary>Words that have a capital anywhere: the English pronoun, French elisions ("J'ai").</summary>
    [GeneratedRegex(@"^(?:I(?:['’]\p{L}+)?|[JjLlDdCcQqNnSsMmTt]['’]\p{L}+|OK|Ok|[A-Z])$")]
    private static partial Regex Elided();
}
