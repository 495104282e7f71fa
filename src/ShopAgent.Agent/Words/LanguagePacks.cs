namespace ShopAgent.Agent.Words;

/// <summary>The languages of the word folder, each loaded when it is first spoken.</summary>
internal sealed class LanguagePacks
{
    private readonly Dictionary<string, Lazy<LanguagePack>> _packs = LanguageDetector.Languages.ToDictionary(
        language => language, language => new Lazy<LanguagePack>(() => new LanguagePack(language)), StringComparer.Ordinal);

    public LanguagePack this[string language] => _packs[language].Value;
}
