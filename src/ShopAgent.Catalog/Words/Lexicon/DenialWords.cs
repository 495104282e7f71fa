using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>How texts of products deny what follows: "no", "without", "sans" (denials.txt).</summary>
public sealed class DenialWords
{
    private readonly PhraseMap<Kind> _phrases = new();

    private enum Kind { Before, End, Not }

    /// <returns>How many tokens the denial at that place takes; 0: there is none.</returns>
    public int Match(IReadOnlyList<Token> tokens, int at) => _phrases.Match(tokens, at, out var kind) is > 0 and var length && kind == Kind.Before ? length : 0;

    /// <summary>Tokens of a phrase that looks like a denial and is none ("non-slip"); 0: it is no such phrase.</summary>
    public int MatchOther(IReadOnlyList<Token> tokens, int at) => _phrases.Match(tokens, at, out var kind) is > 0 and var length && kind == Kind.Not ? length : 0;

    /// <summary>A denial does not reach beyond the token at that place.</summary>
    public bool Ends(IReadOnlyList<Token> tokens, int at) => _phrases.Match(tokens, at, out var kind) > 0 && kind == Kind.End;

    internal void Read(string path)
    {
        foreach (var line in WordFile.Read(path))
        {
            var parts = line.Cut("|", 2, "kind | phrases");
            if (!Enum.TryParse<Kind>(parts[0], ignoreCase: true, out var kind)) throw line.Fault($"\"{parts[0]}\" is none of before, end, not");
            foreach (var phrase in line.List(parts[1])) _phrases.Add(phrase, kind);
        }
    }
}
