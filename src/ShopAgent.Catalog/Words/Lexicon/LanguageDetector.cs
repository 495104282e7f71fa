using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>The one place that tells the language of a text: by its function words first, then by the phrases of requests and by product words.</summary>
public sealed class LanguageDetector(Lexicon lexicon)
{
    /// <summary>A function word tells more than a product word: shops and shoppers borrow only the latter.</summary>
    private const int FunctionWordWeight = 2;

    /// <summary>The languages that the assistant speaks; the first is the default.</summary>
    public static IReadOnlyList<string> Languages { get; } = [Lexicon.DefaultLanguage, "fr"];

    private readonly Dictionary<string, HashSet<string>> _own = lexicon.Languages.ToDictionary(
        language => language,
        language => lexicon.For(language).FunctionWords.Except(lexicon.Languages.Where(other => other != language).SelectMany(other => lexicon.For(other).FunctionWords)).ToHashSet(StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <summary>By function words alone; null when none tells, or as many of one language as of another.</summary>
    public string? ByFunctionWords(string text)
    {
        var tokens = Tokenizer.Split(text);
        var scores = _own.Select(language => (Language: language.Key, Score: Enumerable.Range(0, tokens.Count).Count(at => IsWhole(tokens, at) && language.Value.Contains(tokens[at].Text)))).OrderByDescending(score => score.Score).ToList();
        return scores[0].Score > 0 && (scores.Count == 1 || scores[0].Score > scores[1].Score) ? scores[0].Language : null;
    }

    /// <summary>By words of goods that one language alone has; null when none tells.</summary>
    public string? ByProductWords(string text)
    {
        var tokens = Tokenizer.Split(text);
        var foreign = Enumerable.Range(0, tokens.Count).Sum(at => Translated(tokens, at));
        var english = tokens.Count(token => lexicon.Synonyms.Knows(token.Text) && lexicon.ToEnglish.Match([token], 0, out _) == 0);
        return foreign > english ? Languages[1] : english > foreign ? Languages[0] : null;
    }

    /// <param name="expected">Taken where nothing tells; null: the default.</param>
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
            if (token.Kind != TokenKind.Word || !IsWhole(tokens, at)) continue;
            if (_own[language].Contains(token.Text)) score += FunctionWordWeight;
            var length = words.Phrases.Match(tokens, at, out _);
            if (length > 0 && others.All(other => other.Phrases.Match(tokens, at, out _) < length)) score += length;
            if (language != Lexicon.DefaultLanguage) score += Translated(tokens, at);
        }

        return score;
    }

    /// <summary>A letter alone is a model or a size; elided ("l'", "d'") it is a word.</summary>
    private static bool IsWhole(IReadOnlyList<Token> tokens, int at) => tokens[at].Length > 1 || (at + 1 < tokens.Count && tokens[at + 1].IsSymbol('\''));

    /// <summary>How many tokens a product word of another language takes there, one that English does not have.</summary>
    private int Translated(IReadOnlyList<Token> tokens, int at) =>
        lexicon.ToEnglish.Match(tokens, at, out var english) is > 0 and var length && !english.Contains(tokens[at].Text, StringComparison.Ordinal) && !lexicon.Synonyms.Knows(tokens[at].Text) ? length : 0;
}
