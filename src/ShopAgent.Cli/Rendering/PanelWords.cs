using System.Collections.Frozen;
using System.Globalization;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Cli.Rendering;

/// <summary>The fixed words of panels and chat in one language, read from <c>Language/&lt;language&gt;/panels.txt</c> beside the executable.</summary>
internal sealed class PanelWords
{
    private const string Name = "panels";
    private readonly FrozenDictionary<string, string> _phrases;

    private PanelWords(string language, FrozenDictionary<string, string> phrases)
    {
        Language = language;
        _phrases = phrases;
    }

    /// <summary>ISO 639-1: "en" or "fr".</summary>
    public string Language { get; }

    public IEnumerable<string> Keys => _phrases.Keys;

    /// <exception cref="KeyNotFoundException">The file has no such phrase; a test compares the languages' keys.</exception>
    public string this[string key] => _phrases.TryGetValue(key, out var phrase)
        ? phrase
        : throw new KeyNotFoundException($"Language/{Language}/{Name}.txt has no phrase '{key}'.");

    public string Format(string key, params object?[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>The phrase for one thing or for several: <c>key.one</c> or <c>key.other</c>, with the count as {0}.</summary>
    public string Count(string key, int count) => Format(count == 1 ? key + ".one" : key + ".other", count.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>Reads the language's file; a language without one is answered in English.</summary>
    public static PanelWords Load(string language)
    {
        var spoken = File.Exists(WordFile.DialoguePathOf(language, Name)) ? language : "en";
        var phrases = WordFile.Read(WordFile.DialoguePathOf(spoken, Name)).Select(line => line.Pair('=', "key = phrase")).ToDictionary(StringComparer.Ordinal);
        return new PanelWords(spoken, phrases.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
