using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Specs;

/// <summary>Finds the names of standards in tokens: "DDR5", "USB 3.2 Gen 2x2".</summary>
internal sealed class StandardReader(Lexicon lexicon)
{
    public IEnumerable<NamedStandard> Read(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count;)
        {
            var found = ReadAt(tokens, at);
            if (found is not null) yield return found;
            at = found?.End ?? at + 1;
        }
    }

    private NamedStandard? ReadAt(IReadOnlyList<Token> tokens, int at)
    {
        if (lexicon.Standards.Match(tokens, at, out var standard) is not (> 0 and var length)) return null;
        if (standard.Beside is { } word && !IsBeside(tokens, at, length, word)) return null;
        var end = at + length;
        if (standard.Lowest is null) return IsWhole(tokens, end) ? new NamedStandard(at, end, standard.Spec, standard.Name("")) : null;
        var number = end < tokens.Count && tokens[end].Text == "gen" ? end + 1 : end;
        if (Version(tokens, number, standard) is not { } version)
            return standard.IsOptional && IsWhole(tokens, end) ? new NamedStandard(at, end, standard.Spec, standard.Name("")) : null;
        end = number + 1;
        if (IsGluedWord(tokens, end) && tokens[end].Length == 1 && Lanes(tokens, end) is null) version += tokens[end++].Text.ToUpperInvariant();
        var name = standard.Name(version);
        if (end + 1 < tokens.Count && tokens[end].Text == "gen" && tokens[end + 1].Kind == TokenKind.Number)
        {
            name += " Gen " + tokens[end + 1].Text;
            end += 2;
            if (Lanes(tokens, end) is { } parallel) (name, end) = ($"{name}x{parallel}", end + 2);
        }
        else if (Lanes(tokens, end) is { } lanes) (name, end) = ($"{name} x{lanes}", end + 2);

        return new NamedStandard(at, end, standard.Spec, name);
    }

    private static string? Version(IReadOnlyList<Token> tokens, int at, Standard standard)
    {
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Number || (standard.IsGlued && !tokens[at].Glued)) return null;
        return NumberText.ReadGrouped(tokens[at].Text) is { } number && number >= standard.Lowest && number <= standard.Highest ? tokens[at].Text : null;
    }

    /// <summary>"x4" behind the version.</summary>
    private static string? Lanes(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at].Text == "x" && tokens[at + 1] is { Kind: TokenKind.Number, Glued: true, Length: <= 2 } lanes ? lanes.Text : null;

    /// <summary>The text speaks of that word, and the name stands alone in a list, so that no unit behind it makes a measure of it.</summary>
    private static bool IsBeside(IReadOnlyList<Token> tokens, int at, int length, string word) =>
        !tokens[at].Glued && (at + length >= tokens.Count || tokens[at + length].Kind == TokenKind.Symbol) && tokens.Any(token => token.Text == word);

    private static bool IsWhole(IReadOnlyList<Token> tokens, int end) => !IsGluedWord(tokens, end);

    private static bool IsGluedWord(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && tokens[at] is { Kind: TokenKind.Word, Glued: true };
}

/// <summary>A standard found in text.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">Token after the last one.</param>
/// <param name="Spec">What it is a value of: "connector".</param>
/// <param name="Name">As it is usually written: "USB 3.2 Gen 2".</param>
internal sealed record NamedStandard(int Start, int End, string Spec, string Name);
