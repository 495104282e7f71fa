using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Specs;

/// <summary>Tells "3 x 12 cm fans" (three things of that size) from "30 x 12 cm" (two sides).</summary>
internal static class CountedThings
{
    private const int Most = 12;

    /// <summary>Sides of one thing are rarely more unlike than this.</summary>
    private const int SideRatio = 4;

    /// <summary>How far the plural may stand behind the size.</summary>
    private const int Reach = 6;

    private const int ShortestPlural = 4;

    /// <returns>How many; null when the numbers are sides.</returns>
    public static int? Count(IReadOnlyList<Token> tokens, int end, List<decimal> numbers)
    {
        if (numbers is not [var count, var size] || count != Math.Floor(count) || count is < 2 or > Most || size < count * SideRatio) return null;
        for (var at = end; at < Math.Min(end + Reach, tokens.Count) && (tokens[at].Kind != TokenKind.Symbol || tokens[at].IsSymbol('-')); at++)
            if (tokens[at].Length >= ShortestPlural && tokens[at].Text[^1] == 's') return (int)count;
        return null;
    }
}
