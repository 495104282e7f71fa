using System.Text.RegularExpressions;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Numbers;

namespace ShopAgent.Import.Fields;

/// <summary>Net contents as packs state them: "500 g", "6 x 33 cl", "1,5 l", "12 eggs", in base units (g, ml, mm, pieces).</summary>
internal static partial class PackText
{
    private static readonly HashSet<string> PieceWords = new(WordFile.LinesOfAll("pieces").Select(WordTokens.Phrase), StringComparer.Ordinal);

    /// <summary>Reads a field that holds nothing else; any noun after a number counts pieces. Null when it is no content.</summary>
    public static Measure? Read(string? text) => Find(text, anyNoun: true);

    /// <summary>Finds a content in a title; a bare number with a noun is not taken for one.</summary>
    public static Measure? FindInTitle(string title) => Find(title, anyNoun: false);

    private static Measure? Find(string? text, bool anyNoun)
    {
        foreach (Match match in Form().Matches(text ?? ""))
        {
            if (NumberText.Read(match.Groups["value"].Value) is not { } value || value <= 0) continue;
            var packs = match.Groups["packs"] is { Success: true } count ? NumberText.Read(count.Value) ?? 1 : 1;
            if (Base(match.Groups["unit"].Value, anyNoun) is { } unit) return new Measure(packs * value * unit.Factor, unit.Name);
        }

        return null;
    }

    private static (decimal Factor, string Name)? Base(string written, bool anyNoun)
    {
        var unit = WordTokens.Phrase(written);
        if (ContentUnit.Of(unit) is { } known) return (known.Factor, known.Base);
        return anyNoun || PieceWords.Contains(unit) ? (1, "pieces") : null;
    }

    [GeneratedRegex(@"(?<![\w.,])((?<packs>\d{1,4})\s*[x×]\s*)?(?<value>\d{1,6}([.,]\d{1,3})?)\s*(?<unit>fl\.?\s?oz|\p{L}+)?(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
