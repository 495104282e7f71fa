using System.Globalization;
using System.Text;

namespace ShopAgent.Import.Fields;

/// <summary>Feed text made fit to show and to match: NFC, plain spaces, no control or zero-width characters, capped length.</summary>
public static class TextCleaner
{
    /// <summary>Longest title kept, in characters.</summary>
    public const int TitleLength = 4_000;

    /// <summary>Longest description kept, in characters.</summary>
    public const int DescriptionLength = 20_000;

    /// <summary>Longest other value kept, in characters.</summary>
    public const int ValueLength = 2_000;

    /// <summary>One line: every run of white space becomes one space.</summary>
    public static string Line(string? text, int maxLength = ValueLength) => Clean(text, maxLength, keepBreaks: false);

    /// <summary>Line breaks stay; blank lines and spaces at their ends go.</summary>
    public static string Block(string? text, int maxLength = DescriptionLength) => Clean(text, maxLength, keepBreaks: true);

    private static string Clean(string? text, int maxLength, bool keepBreaks)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (IsCleanAlready(text) && text.Length <= maxLength) return text;
        var clean = new StringBuilder(Math.Min(text.Length, maxLength));
        var pending = '\0';
        foreach (var character in Normalised(text))
        {
            if (character is '\n' or '\r' && keepBreaks) pending = '\n';
            else if (char.IsWhiteSpace(character)) pending = pending == '\n' ? '\n' : ' ';
            else if (IsVisible(character))
            {
                if (pending != '\0' && clean.Length > 0) clean.Append(pending);
                pending = '\0';
                clean.Append(character);
            }
        }

        return Cut(clean.ToString(), maxLength);
    }

    /// <summary>Most values are: printable ASCII without doubled or outer spaces.</summary>
    private static bool IsCleanAlready(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 && text[0] != ' ' && text[^1] != ' ' && !text.Contains("  ", StringComparison.Ordinal);

    /// <summary>Format characters (zero-width space, soft hyphen, BOM, bidi controls) cannot be seen but would part equal words; the joiner of emoji stays.</summary>
    private static bool IsVisible(char character)
    {
        const char ZeroWidthJoiner = '\u200d';
        return char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format) || character == ZeroWidthJoiner;
    }

    private static string Normalised(string text)
    {
        if (System.Text.Ascii.IsValid(text)) return text;
        // A lone surrogate cannot be normalised; it becomes U+FFFD.
        var valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return valid.IsNormalized(NormalizationForm.FormC) ? valid : valid.Normalize(NormalizationForm.FormC);
    }

    private static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength) return text;
        var end = char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
        return text[..end];
    }
}
