using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Specs;

/// <summary>Tells the quote at the end of a name ("the "Zen 3" series") from an inch mark.</summary>
internal static class QuotedName
{
    /// <summary>Longest quoted name, in tokens.</summary>
    private const int Longest = 8;

    /// <summary>Whether a quote opens before: it stands at the start of a word, and not behind a number, where it would be an inch mark.</summary>
    public static bool Ends(IReadOnlyList<Token> tokens, int quote)
    {
        for (var at = quote - 1; at >= Math.Max(0, quote - Longest); at--)
            if (tokens[at].IsSymbol('"')) return tokens[at + 1].Glued && !(tokens[at].Glued && tokens[at - 1].Kind == TokenKind.Number);
        return false;
    }
}
