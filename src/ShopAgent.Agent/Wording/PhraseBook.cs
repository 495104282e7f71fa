using ShopAgent.Agent.Words;

namespace ShopAgent.Agent.Wording;

/// <summary>The phrases of every language, each loaded when it is first spoken.</summary>
internal sealed class PhraseBook
{
    private readonly Dictionary<string, Lazy<Phrases>> _phrases = LanguageDetector.Languages.ToDictionary(
        language => language, language => new Lazy<Phrases>(() => new Phrases(language)), StringComparer.Ordinal);

    public Phrases this[string language] => _phrases[language].Value;
}
