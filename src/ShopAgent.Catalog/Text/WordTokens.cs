using System.Globalization;
using System.Text;

namespace ShopAgent.Catalog.Text;

/// <summary>Words for matching against lists: lower case, without diacritics, hyphens and apostrophes parting words; other punctuation is a word of its own.</summary>
internal static class WordTokens
{
    public static List<string> Of(string text)
    {
        List<string> tokens = [];
        var word = new StringBuilder();
        foreach (var character in Fold(text))
        {
            if (char.IsLetterOrDigit(character)) word.Append(character);
            else
            {
                Flush(word, tokens);
                if (!char.IsWhiteSpace(character) && character is not ('-' or '\'' or '’')) tokens.Add(character.ToString());
            }
        }

        Flush(word, tokens);
        return tokens;
    }

    /// <summary>The tokens of a list's entry, parted by one space.</summary>
    public static string Phrase(string text) => string.Join(' ', Of(text));

    private static void Flush(StringBuilder word, List<string> tokens)
    {
        if (word.Length > 0) tokens.Add(word.ToString());
        word.Clear();
    }

    private static IEnumerable<char> Fold(string text)
    {
        foreach (var character in text.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark) yield return char.ToLowerInvariant(character);
    }
}
