using System.Globalization;
using System.Text;

namespace ShopAgent.Import.Fields;

/// <summary>Words for matching against lists: lower case, without diacritics, hyphens and apostrophes parting words; other punctuation is a word of its own.</summary>
internal static class WordTokens
{
    public static List<string> Of(string text)
    {
        var folded = Ascii.IsValid(text) ? text.ToLowerInvariant() : string.Concat(Fold(text));
        List<string> tokens = [];
        for (var at = 0; at < folded.Length;)
        {
            var end = at;
            while (end < folded.Length && char.IsLetterOrDigit(folded[end])) end++;
            if (end > at) tokens.Add(folded[at..end]);
            else if (!char.IsWhiteSpace(folded[end]) && folded[end] is not ('-' or '\'' or '’')) tokens.Add(folded[end++].ToString());
            else end++;
            at = end;
        }

        return tokens;
    }

    /// <summary>The tokens of a list's entry, parted by one space.</summary>
    public static string Phrase(string text) => string.Join(' ', Of(text));

    private static IEnumerable<char> Fold(string text)
    {
        foreach (var character in text.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark) yield return char.ToLowerInvariant(character);
    }
}
