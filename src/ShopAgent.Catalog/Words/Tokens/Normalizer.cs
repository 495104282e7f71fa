using System.Globalization;
using System.Text;

namespace ShopAgent.Catalog.Words.Tokens;

/// <summary>The form in which words are compared: lower case, without diacritics ("Crème Brûlée" is "creme brulee"), one kind of quote and dash.</summary>
public static class Normalizer
{
    public static string Fold(string text)
    {
        if (IsFolded(text)) return text;
        var builder = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKD)) Append(builder, character);
        return builder.ToString();
    }

    /// <summary>Folds one character at a time, so that offsets into the text stay valid; null where it has no folded form of its own.</summary>
    internal static char FoldCharacter(char character)
    {
        if (character < 0x80) return char.ToLowerInvariant(character);
        var mapped = MapPunctuation(character);
        if (mapped != character) return mapped;
        var lower = char.ToLowerInvariant(character);
        if (char.IsSurrogate(lower)) return lower;
        var first = lower.ToString().Normalize(NormalizationForm.FormKD)[0];
        return char.ToLowerInvariant(first);
    }

    private static bool IsFolded(string text)
    {
        foreach (var character in text)
            if (character >= 0x80 || char.IsAsciiLetterUpper(character)) return false;
        return true;
    }

    private static void Append(StringBuilder builder, char character)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark) return;
        switch (character)
        {
            case 'œ' or 'Œ': builder.Append("oe"); break;
            case 'æ' or 'Æ': builder.Append("ae"); break;
            case 'ß': builder.Append("ss"); break;
            default: builder.Append(char.ToLowerInvariant(MapPunctuation(character))); break;
        }
    }

    private static char MapPunctuation(char character) => character switch
    {
        '’' or '‘' or 'ʼ' or '′' or '`' => '\'',
        '“' or '”' or '„' or '″' or '«' or '»' => '"',
        '–' or '—' or '‐' or '‑' or '−' => '-',
        '×' => 'x',
        '\u00a0' or '\u202f' or '\u2009' => ' ',
        _ => character,
    };
}
