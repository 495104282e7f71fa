using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>
/// Reads at once what parser and search are about to ask the index for: the words of a request, what they may be called otherwise, and what they are part of. It only fills caches: what it does
/// not foresee is read when it is asked for.
/// </summary>
internal sealed class WordsAhead(Lexicon lexicon, CatalogSnapshot snapshot)
{
    private const int LongestPhrase = 3;

    /// <summary>Shorter words have no two parts that are looked for.</summary>
    private const int ShortestCompound = 6;

    private const int ShortestPart = 3;

    /// <summary>What the parser asks for.</summary>
    public void Read(IReadOnlyList<Token> tokens)
    {
        string[] words = [.. tokens.Where(token => token.Kind != TokenKind.Symbol).Select(token => token.Text)];
        List<string> phrases = [.. PhrasesOf(words).SelectMany(WithOthers).Distinct(StringComparer.Ordinal)];
        List<string> all = [.. phrases.SelectMany(Tokenizer.Words).Concat(Joined(words)).Distinct(StringComparer.Ordinal)];
        snapshot.Prepare(all, tokens.Select(token => token.Text).Concat(all), phrases.Concat(all));
    }

    /// <summary>What the search asks for.</summary>
    /// <param name="wanted">What is asked for, which may be written as one word or as two.</param>
    /// <param name="evidence">What proves that a product has it.</param>
    public void Read(IEnumerable<string> wanted, IEnumerable<string> evidence)
    {
        List<string> words = [.. wanted.SelectMany(Tokenizer.Words)];
        List<string> others = [.. words.SelectMany(WithOthers), .. PhrasesOf([.. words]).SelectMany(WithOthers)];
        snapshot.Prepare([.. others.Concat(evidence).SelectMany(Tokenizer.Words), .. words.SelectMany(PartsOf), .. Joined([.. words])], [], []);
    }

    private static IEnumerable<string> PhrasesOf(string[] words)
    {
        for (var length = 1; length <= LongestPhrase; length++)
            for (var at = 0; at + length <= words.Length; at++) yield return string.Join(' ', words, at, length);
    }

    private IEnumerable<string> WithOthers(string phrase)
    {
        List<string> own = [phrase];
        if (lexicon.ToEnglish.TryGet(phrase, out var english)) own.Add(english);
        return own.Concat(own.SelectMany(lexicon.Synonyms.Expand)).Concat(own.SelectMany(lexicon.Translations.Expand));
    }

    /// <summary>Two words may be written as one.</summary>
    private static IEnumerable<string> Joined(string[] words) => words.Zip(words.Skip(1), (word, next) => word + next);

    /// <summary>One word may be written as two.</summary>
    private static IEnumerable<string> PartsOf(string word)
    {
        if (word.Length < ShortestCompound || !word.All(char.IsLetter)) yield break;
        for (var at = ShortestPart; at <= word.Length - ShortestPart; at++)
        {
            yield return word[..at];
            yield return word[at..];
        }
    }
}
