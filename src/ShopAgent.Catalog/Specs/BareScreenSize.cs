using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Specs;

/// <summary>The size of a screen that a title gives as a bare number, without its unit.</summary>
internal sealed class BareScreenSize(Lexicon lexicon)
{
    private const int Smallest = 5;
    private const int Largest = 98;

    /// <returns>The token of the number; null when there is none, or the title gives a size with its unit.</returns>
    public int? Find(IReadOnlyList<Token> title, IReadOnlyList<FoundMeasure> found)
    {
        if (found.Any(other => other.Measure.Unit == "inch") || !title.Any(token => lexicon.ScreenThings.Contains(token.Text))) return null;
        for (var at = 1; at < title.Count; at++)
            if (IsSize(title, at) && !found.Any(other => at >= other.Measure.Start && at < other.Measure.End)) return at;
        return null;
    }

    /// <summary>Sizes are written with one decimal; a whole number may be anything.</summary>
    private bool IsSize(IReadOnlyList<Token> title, int at)
    {
        var token = title[at];
        if (token.Kind != TokenKind.Number || token.Glued || token.Length is < 3 or > 4 || token.Text[^2] is not ('.' or ',')) return false;
        if (at + 1 < title.Count && title[at + 1].Glued && title[at + 1].Kind != TokenKind.Symbol) return false;
        return !lexicon.StandardLeads.Contains(title[at - 1].Text) && !title[at - 1].IsSymbol('-') && NumberText.ReadGrouped(token.Text) is >= Smallest and <= Largest;
    }
}
