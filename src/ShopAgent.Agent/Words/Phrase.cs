using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ShopAgent.Agent.Words;

/// <summary>Sentences and words in the form in which they are compared.</summary>
internal static partial class Phrase
{
    /// <summary>Longest utterance that is read; the rest of a pasted text adds nothing that a shopper means.</summary>
    public const int MaxLength = 2000;

    /// <summary>One line, straight apostrophes, single spaces, no control characters.</summary>
    public static string Clean(string utterance)
    {
        var text = utterance.Length > MaxLength ? utterance[..MaxLength] : utterance;
        text = Control().Replace(text.Normalize(NormalizationForm.FormC), " ").Replace('’', '\'').Replace('‘', '\'').Replace('`', '\'');
        return Spaces().Replace(text, " ").Trim();
    }

    /// <summary>Without closing punctuation.</summary>
    public static string WithoutEnd(string sentence) => sentence.TrimEnd(' ', '.', '!', '?', '…', ';', ',', ':');

    /// <summary>Sentences of an utterance; a point within a number or an abbreviation does not end one.</summary>
    public static IReadOnlyList<string> Sentences(string text) => [.. SentenceEnd().Split(text).Select(WithoutEnd).Select(part => part.Trim()).Where(part => part.Length > 0)];

    /// <summary>Lower-case words without accents; digits and letters stay together ("usb-c" is usb, c).</summary>
    public static IReadOnlyList<string> Words(string text) => [.. Word().Matches(Fold(text)).Select(match => match.Value)];

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(c));
        return folded.ToString().Replace("œ", "oe", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"[\p{Cc}\p{Cf}]+")]
    private static partial Regex Control();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<=[\p{L}\p{N})""”][.!?;]+)\s+(?=[\p{L}\p{N}""“])|\s*[\r\n]+\s*")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[.,]\d+)?")]
    private static partial Regex Word();
}
