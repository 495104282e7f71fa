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

    public void Read(IReadOnlyList<Token> tokens)
    {
        string[] words = [.. tokens.Where(token => token.Kind != TokenKind.Symbol).Select(token => token.Text)];
        List<string> phrases = [.. PhrasesOf(words).SelectMany(WithOthers).Distinct(StringComparer.Ordinal)];
        snapshot.Vocabulary.PrepareNames(words, phrases.SelectMany(WithLast));
        Read(phrases.Concat(words.SelectMany(PartsOf)));
    }

    public void Read(IEnumerable<string> phrases) => snapshot.Prepare(phrases.SelectMany(Tokenizer.Words));

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

    private static IEnumerable<string> WithLast(string phrase) => [phrase, phrase[(phrase.LastIndexOf(' ') + 1)..]];

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
