using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent.Words;

/// <summary>
/// The language of a sentence: by its small words; without any, by the sentence patterns that fit it; then by its product words; and if nothing tells, that of the conversation.
/// </summary>
internal sealed class LanguageChooser(LanguageDetector detector, LanguagePacks packs)
{
    private static IEnumerable<(string Act, System.Text.RegularExpressions.Match Match)> Matches(string sentence, LanguagePack pack) =>
        pack.Patterns.Matches(sentence).Concat(pack.Patterns.Matches(pack.Words.TrimStart("filler", sentence)));

    public string Choose(string text, string current)
    {
        if (detector.ByFunctionWords(text) is { } certain) return certain;
        var sentence = Phrase.WithoutEnd(Phrase.Clean(text));
        // An amount fits the patterns of every language: it tells nothing.
        var fitting = LanguageDetector.Languages.Where(language => Matches(sentence, packs[language]).Any(match => match.Act is not ("amount" or "quantity"))).ToList();
        if (fitting.Contains(current)) return current;
        if (fitting.Count > 0) return fitting[0];
        return detector.ByProductWords(text) ?? current;
    }
}
