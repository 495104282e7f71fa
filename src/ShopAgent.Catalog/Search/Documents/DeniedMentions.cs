using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>Parts a text of a product into what it says of the product and what it denies of it: "not waterproof, no zip" denies "waterproof" and "zip".</summary>
internal static class DeniedMentions
{
    /// <summary>Words that a denial reaches over; what stands further off is another phrase.</summary>
    private const int Reach = 4;

    /// <returns>The tokens that are said, and each denied phrase; both keep their order.</returns>
    public static (List<Token> Said, List<List<Token>> Denied) Split(List<Token> tokens, DenialWords words)
    {
        List<Token> said = [];
        List<List<Token>> denied = [];
        for (var at = 0; at < tokens.Count;)
        {
            if (words.MatchOther(tokens, at) is > 0 and var other)
            {
                said.AddRange(tokens.GetRange(at, other));
                at += other;
            }
            else if (words.Match(tokens, at) is > 0 and var length && !IsPart(tokens, at, length) && Phrase(tokens, at + length, words) is { Count: > 0 } phrase)
            {
                denied.Add(phrase.FindAll(token => token.Kind != TokenKind.Symbol));
                at += length + phrase.Count;
            }
            else said.Add(tokens[at++]);
        }

        return (denied.Count == 0 ? tokens : said, denied);
    }

    /// <summary>A hyphen makes the denial part of a word with a meaning of its own, and a number behind a "No." is one.</summary>
    private static bool IsPart(List<Token> tokens, int at, int length) => at + length < tokens.Count && (tokens[at + length].IsSymbol('-') || tokens[at + length].IsSymbol('.') || tokens[at + length].Kind == TokenKind.Number);

    private static List<Token> Phrase(List<Token> tokens, int start, DenialWords words)
    {
        List<Token> phrase = [];
        var count = 0;
        for (var at = start; at < tokens.Count && count < Reach; at++)
        {
            if ((tokens[at].Kind == TokenKind.Symbol && !tokens[at].IsSymbol('-') && !tokens[at].IsSymbol('\'')) || words.Ends(tokens, at)) break;
            phrase.Add(tokens[at]);
            if (tokens[at].Kind != TokenKind.Symbol) count++;
        }

        return phrase;
    }
}
