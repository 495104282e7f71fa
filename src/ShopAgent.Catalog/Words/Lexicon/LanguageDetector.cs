using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>Tells the language of a request by its function words.</summary>
internal sealed class LanguageDetector(Lexicon lexicon)
{
    public string Detect(IReadOnlyList<Token> tokens, string? expected)
    {
        var scores = lexicon.Languages.Select(language => (Language: language, Score: Score(tokens, language))).ToList();
        var best = scores.MaxBy(score => (score.Score, score.Language == (expected ?? Lexicon.DefaultLanguage)));
        return best.Score > 0 ? best.Language : expected ?? Lexicon.DefaultLanguage;
    }

    private int Score(IReadOnlyList<Token> tokens, string language)
    {
        var words = lexicon.For(language);
        var others = lexicon.Languages.Where(other => other != language).Select(lexicon.For).ToList();
        var score = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Kind != TokenKind.Word || token.Length == 1) continue;
            if (words.StopWords.Contains(token.Text) && !others.Any(other => other.StopWords.Contains(token.Text))) score += 2;
            var length = words.Phrases.Match(tokens, at, out _);
            if (length > 0 && others.All(other => other.Phrases.Match(tokens, at, out _) < length)) score += length;
            // Product words of another language count when English has no such word.
            if (language != Lexicon.DefaultLanguage && lexicon.ToEnglish.Match(tokens, at, out var english) is > 0 and var translated
                && !english.Contains(token.Text, StringComparison.Ordinal) && !lexicon.Synonyms.Knows(token.Text)) score += translated;
        }

        return score;
    }
}
