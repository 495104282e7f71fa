using System.Globalization;
using System.Text;

namespace ShopAgent.Shopping.Text;

/// <summary>Words as they are compared here: lower case, without diacritics and punctuation.</summary>
internal static class PlainWords
{
    /// <summary>"Oui, c'est Bon !" becomes oui, c, est, bon.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormKD).Where(character => CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark);
        var plain = string.Concat(letters.Select(character => char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : ' '));
        return plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    public static string Join(string text) => string.Join(' ', Of(text));
}
