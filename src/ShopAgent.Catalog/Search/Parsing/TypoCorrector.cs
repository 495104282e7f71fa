using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>
/// Replaces words that nobody knows by the nearest known word. One edit in words of five letters or more, two in words of eight or more; never a word that the
/// catalogue or the lexicon has, and never two edits in a capitalised name.
/// </summary>
internal sealed class TypoCorrector(Lexicon lexicon, string language, CatalogVocabulary vocabulary, Func<string, bool> isInCatalogue)
{
    private const int ShortestWord = 5;
    private const int ShortestForTwo = 8;

    public IReadOnlyList<Token> Correct(string text, IReadOnlyList<Token> tokens, List<string> corrections)
    {
        List<Token> corrected = [];
        for (var at = 0; at < tokens.Count; at++)
        {
            var better = IsSuspicious(tokens, at) ? Nearest(tokens[at].Text, MaxEdits(text, tokens, at)) : null;
            if (better is not null) corrections.Add($"\"{tokens[at].In(text)}\" as \"{better}\"");
            corrected.Add(better is null ? tokens[at] : tokens[at] with { Text = better });
        }

        return corrected;
    }

    private bool IsSuspicious(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind != TokenKind.Word || token.Text.Length < ShortestWord || token.Text.Any(char.IsAsciiDigit)) return false;
        var beside = (token.Glued && tokens[at - 1].Kind == TokenKind.Number) || (at + 1 < tokens.Count && tokens[at + 1].Glued && tokens[at + 1].Kind == TokenKind.Number);
        return !beside && !IsKnown(token.Text);
    }

    private bool IsKnown(string word) => lexicon.KnownWords.Contains(word) || lexicon.Synonyms.Knows(word) || vocabulary.Knows(word) || isInCatalogue(word);

    private static int MaxEdits(string text, IReadOnlyList<Token> tokens, int at)
    {
        var isName = at > 0 && char.IsUpper(text[tokens[at].Start]);
        return tokens[at].Text.Length >= ShortestForTwo && !isName ? 2 : 1;
    }

    private string? Nearest(string word, int limit)
    {
        (int Edits, int Count, string Word)? best = null;
        foreach (var (candidate, count) in vocabulary.Words(Math.Max(ShortestWord - 1, word.Length - limit), word.Length + limit)) Consider(candidate, count);
        foreach (var candidate in lexicon.KnownWordsOf(language)) Consider(candidate, 0);
        return best?.Word;

        void Consider(string candidate, int count)
        {
            if (candidate.Length < ShortestWord - 1 || Math.Abs(candidate.Length - word.Length) > limit) return;
            // A first letter is seldom wrong; with two edits in play it must be right.
            if (limit > 1 && candidate[0] != word[0] && candidate[0] != word[1]) return;
            var edits = EditDistance.Between(word, candidate, best?.Edits ?? limit);
            if (edits > limit || candidate.Any(char.IsAsciiDigit)) return;
            if (best is null || (edits, -count, candidate).CompareTo((best.Value.Edits, -best.Value.Count, best.Value.Word)) < 0) best = (edits, count, candidate);
        }
    }
}
