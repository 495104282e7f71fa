using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Words of the catalogue in the shopper's language, as far as the word lists know them; the rest stays as it is.</summary>
internal sealed class SpokenTerms(Lexicon lexicon)
{
    private readonly Lazy<Dictionary<string, string>> _french = new(() => Reverse(lexicon));

    public string In(string language, string text)
    {
        if (language != "fr" || text.Length == 0) return text;
        if (Find(text) is { } whole) return whole;
        var words = text.Split(' ').Where(word => word != "s").ToArray();
        // In French the noun comes first.
        if (words.Length == 2 && Find(words[0]) is { } quality && Find(words[1]) is { } noun) return $"{noun} {quality}";
        return string.Join(' ', words.Select(word => Find(word) ?? word));
    }

    private string? Find(string text)
    {
        var key = Phrase.Fold(text);
        return _french.Value.TryGetValue(key, out var found) || (key.EndsWith('s') && _french.Value.TryGetValue(key[..^1], out found)) ? found : null;
    }

    private static Dictionary<string, string> Reverse(Lexicon lexicon)
    {
        Dictionary<string, string> back = new(StringComparer.Ordinal);
        foreach (var (_, english, foreign) in WordFile.ReadPairs(WordFile.DialoguePathOf("fr", "terms"))) back[Phrase.Fold(english)] = foreign;
        // The lists name the singular first.
        foreach (var (foreign, english) in lexicon.ToEnglish.Entries) back.TryAdd(Phrase.Fold(english), foreign);
        return back;
    }
}
