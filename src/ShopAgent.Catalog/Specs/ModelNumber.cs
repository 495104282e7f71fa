using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Specs;

/// <summary>Tells numbers that are part of a name ("DDR5", "i5-13420H", "Cat 6a") from numbers that measure.</summary>
internal sealed class ModelNumber(Lexicon lexicon)
{
    /// <summary>The "5" of "DDR5" and the "2" of "M.2" count nothing; the "560" of "R560MB/s" does.</summary>
    public static bool IsPartOfName(IReadOnlyList<Token> tokens, int at)
    {
        if (at == 0 || !tokens[at].Glued) return false;
        if (tokens[at - 1].Kind == TokenKind.Word) return tokens[at - 1].Text is not ("r" or "w" or "x" or "eur");
        return at > 1 && tokens[at - 1].IsSymbol('.') && tokens[at - 1].Glued && tokens[at - 2].Kind == TokenKind.Word;
    }

    /// <summary>A single letter on the number ("6a", "13420H") is no unit after the name of a standard or the first half of an article number.</summary>
    public bool IsStandard(IReadOnlyList<Token> tokens, int unitAt, Token unit)
    {
        if (unit is not { Length: 1, Kind: TokenKind.Word, Glued: true }) return false;
        var number = unitAt - 1;
        if (number > 0 && lexicon.StandardLeads.Contains(tokens[number - 1].Text)) return true;
        return number > 2 && tokens[number].Glued && tokens[number - 1].IsSymbol('-') && tokens[number - 1].Glued
            && tokens[number - 2] is { Kind: TokenKind.Number, Glued: true } && tokens[number - 3].Kind == TokenKind.Word;
    }
}
