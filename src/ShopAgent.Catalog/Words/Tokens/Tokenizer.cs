using System.Globalization;
using System.Text;

namespace ShopAgent.Catalog.Words.Tokens;

/// <summary>
/// Splits text into words, numbers and symbols. Letters and digits part ("16GB" is "16", "gb"), but remember that they were together; a number keeps its separators
/// ("1.299,00"). Emoji and other signs without meaning for a search are dropped.
/// </summary>
public static class Tokenizer
{
    /// <summary>Text beyond this is not read: no title, query or description that a shopper or shop writes by hand is longer.</summary>
    public const int MaxLength = 20_000;

    public static List<Token> Split(string text)
    {
        List<Token> tokens = [];
        var length = Math.Min(text.Length, MaxLength);
        for (var at = 0; at < length;)
        {
            var end = EndOfToken(text, at, length, out var kind);
            if (kind is { } known) tokens.Add(new Token(TextOf(text, at, end, known), at, end - at, known, tokens.Count > 0 && tokens[^1].End == at));
            at = end;
        }

        return tokens;
    }

    /// <summary>Words and numbers only, folded.</summary>
    public static IEnumerable<string> Words(string text) => Split(text).Where(token => token.Kind != TokenKind.Symbol).Select(token => token.Text);

    private static string TextOf(string text, int start, int end, TokenKind kind) =>
        kind == TokenKind.Symbol ? Normalizer.FoldCharacter(text[start]).ToString() : RecentWords.Fold(text.AsSpan(start, end - start));

    private static int EndOfToken(string text, int start, int length, out TokenKind? kind)
    {
        var first = text[start];
        if (char.IsAsciiDigit(first))
        {
            kind = TokenKind.Number;
            return EndOfNumber(text, start, length);
        }

        if (IsLetter(first) && !IsTimesSign(text, start))
        {
            kind = TokenKind.Word;
            var end = start + 1;
            while (end < length && (IsLetter(text[end]) || IsMark(text[end])) && !IsTimesSign(text, end)) end++;
            return end;
        }

        if (char.IsSurrogatePair(text, start))
        {
            var letter = Rune.IsLetter(new Rune(first, text[start + 1]));
            kind = letter ? TokenKind.Word : null;
            return start + 2;
        }

        if (IsTimesSign(text, start)) kind = TokenKind.Word;
        else kind = char.IsWhiteSpace(first) || char.IsControl(first) || char.IsSurrogate(first) || IsIgnored(first) ? null : TokenKind.Symbol;
        return start + 1;
    }

    private static int EndOfNumber(string text, int start, int length)
    {
        var end = start + 1;
        while (end < length)
        {
            if (char.IsAsciiDigit(text[end])) end++;
            else if (text[end] is '.' or ',' && end + 1 < length && char.IsAsciiDigit(text[end + 1])) end += 2;
            else break;
        }

        return end;
    }

    /// <summary>"×" is a letter nowhere, but "2×16" is read as "2 x 16".</summary>
    private static bool IsTimesSign(string text, int at) => text[at] == '×';

    private static bool IsLetter(char character) => char.IsLetter(character);

    private static bool IsMark(char character) => character >= 0x300 && CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private static bool IsIgnored(char character) => character is '®' or '™' or '©' or '*' or '\ufe0f' or '\ufffd'
        || (character > 0x2100 && CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.OtherSymbol);
}
