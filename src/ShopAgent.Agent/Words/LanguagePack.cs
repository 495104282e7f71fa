namespace ShopAgent.Agent.Words;

/// <summary>Everything that understanding needs of one language.</summary>
internal sealed class LanguagePack
{
    public LanguagePack(string language)
    {
        Language = language;
        Words = new DialogueWords(language);
        Numbers = new NumberWords(language, word => Words.Is("determiner", word), word => Words.Is("all", word));
        Patterns = new ActPatterns(language, Numbers);
        PlanLimits = new PlanLimitReader(language, Numbers, Words);
        Targets = new TargetReader(Words, Numbers);
    }

    public string Language { get; }

    public NumberWords Numbers { get; }

    public DialogueWords Words { get; }

    public ActPatterns Patterns { get; }

    public PlanLimitReader PlanLimits { get; }

    public TargetReader Targets { get; }
}

/// <summary>The languages of the word folder, each loaded when it is first spoken.</summary>
internal sealed class LanguagePacks
{
    private readonly Dictionary<string, Lazy<LanguagePack>> _packs = LanguageDetector.Languages.ToDictionary(
        language => language, language => new Lazy<LanguagePack>(() => new LanguagePack(language)), StringComparer.Ordinal);

    public LanguagePack this[string language] => _packs[language].Value;
}
