using System.Text.RegularExpressions;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent.Wording;

/// <summary>The sentences of one language (replies.txt and personal-replies.txt): "key: text with {places}". Several texts under one key vary by turn.</summary>
internal sealed partial class Phrases
{
    private static readonly string[] Files = ["replies", "personal-replies"];

    private readonly Dictionary<string, List<string>> _texts = new(StringComparer.Ordinal);

    public Phrases(string language)
    {
        Language = language;
        foreach (var (_, key, value) in Files.SelectMany(file => WordFile.ReadPairs(WordFile.DialoguePathOf(language, file))))
        {
            if (!_texts.TryGetValue(key, out var texts)) _texts[key] = texts = [];
            texts.Add(value);
        }
    }

    public string Language { get; }

    public IReadOnlyCollection<string> Keys => _texts.Keys;

    /// <summary>Fills the places; a key of several texts takes turns by <paramref name="turn"/>, so that replies vary but repeat exactly.</summary>
    /// <exception cref="KeyNotFoundException">The word file lacks the key.</exception>
    public string Say(string key, int turn, params ReadOnlySpan<(string Place, object? Value)> values)
    {
        var texts = _texts[key];
        var text = texts[turn % texts.Count];
        foreach (var (place, value) in values) text = text.Replace("{" + place + "}", value?.ToString() ?? "", StringComparison.Ordinal);
        return Spaces().Replace(text, " ").Trim();
    }

    public bool Has(string key) => _texts.ContainsKey(key);

    [GeneratedRegex(@"[ \t]{2,}")]
    private static partial Regex Spaces();
}

/// <summary>The phrases of every language, each loaded when it is first spoken.</summary>
internal sealed class PhraseBook
{
    private readonly Dictionary<string, Lazy<Phrases>> _phrases = LanguageDetector.Languages.ToDictionary(
        language => language, language => new Lazy<Phrases>(() => new Phrases(language)), StringComparer.Ordinal);

    public Phrases this[string language] => _phrases[language].Value;
}
