using System.Text.RegularExpressions;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent.Grounding;

/// <summary>How claims are worded (Language/&lt;language&gt;/claims.txt). Replies are read in every language at once: a model that is told to answer in one may use another.</summary>
internal sealed class ClaimWords(LanguagePacks packs)
{
    private const string NumberPlace = "{n}";

    /// <summary>A sentence takes far less than a millisecond; what takes longer than this, on a busy machine too, is none.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly Lazy<Dictionary<string, List<Regex>>> _patterns = new(() => Read(packs));

    public bool Has(string claim, string text) => Matches(claim, text).Any();

    /// <exception cref="KeyNotFoundException">No language words the claim.</exception>
    public IEnumerable<Match> Matches(string claim, string text)
    {
        foreach (var pattern in _patterns.Value[claim])
            for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
                yield return match;
    }

    /// <summary>A number in digits or in words of any language; null when it is none.</summary>
    public decimal? Number(string text) => LanguageDetector.Languages.Select(language => packs[language].Numbers.Number(text)).FirstOrDefault(number => number is not null);

    private static Dictionary<string, List<Regex>> Read(LanguagePacks packs)
    {
        Dictionary<string, List<Regex>> found = new(StringComparer.Ordinal);
        foreach (var language in LanguageDetector.Languages)
        {
            foreach (var (line, claim, pattern) in WordFile.ReadPairs(WordFile.DialoguePathOf(language, "claims")))
            {
                if (!found.TryGetValue(claim, out var patterns)) found[claim] = patterns = [];
                patterns.Add(line.Pattern(pattern.Replace(NumberPlace, packs[language].NumberPatterns.Number, StringComparison.Ordinal), Limit));
            }
        }

        return found;
    }
}
