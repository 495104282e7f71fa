using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent.Words;

/// <summary>Everything that understanding needs of one language.</summary>
internal sealed class LanguagePack
{
    public LanguagePack(string language, NumberWords numbers)
    {
        Language = language;
        Words = new DialogueWords(language);
        Numbers = numbers;
        NumberPatterns = new NumberPatterns(numbers, word => Words.Is("determiner", word), word => Words.Is("all", word));
        Patterns = new ActPatterns(language, NumberPatterns);
        PlanLimits = new PlanLimitReader(language, numbers, NumberPatterns, Words);
        Targets = new TargetReader(Words, numbers, NumberPatterns);
    }

    public string Language { get; }

    public NumberWords Numbers { get; }

    public NumberPatterns NumberPatterns { get; }

    public DialogueWords Words { get; }

    public ActPatterns Patterns { get; }

    public PlanLimitReader PlanLimits { get; }

    public TargetReader Targets { get; }
}

/// <summary>The languages of the word folder, each loaded when it is first spoken.</summary>
internal sealed class LanguagePacks(Lexicon lexicon)
{
    private readonly Dictionary<string, Lazy<LanguagePack>> _packs = LanguageDetector.Languages.ToDictionary(
        language => language, language => new Lazy<LanguagePack>(() => new LanguagePack(language, lexicon.For(language).Numbers)), StringComparer.Ordinal);

    public LanguagePack this[string language] => _packs[language].Value;
}
