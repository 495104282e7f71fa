using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent.Words;

/// <summary>Knows the words for "still" in every language: a comparison with one of them speaks of the list before the refinements.</summary>
internal sealed class StillWords(LanguagePacks packs)
{
    public bool IsIn(string text) => LanguageDetector.Languages.Any(language => packs[language].Words.Has("still", text));
}
