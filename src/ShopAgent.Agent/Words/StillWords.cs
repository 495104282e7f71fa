using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent.Words;

/// <summary>Knows "still cheaper than the first one" in every language: it speaks of the list before the refinements.</summary>
internal sealed class StillWords(LanguagePacks packs)
{
    public bool IsIn(string text) => LanguageDetector.Languages.Any(language => packs[language].Words.Has("still", text));
}
