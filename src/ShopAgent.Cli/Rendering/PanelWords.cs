using System.Collections.Frozen;
using System.Globalization;

namespace ShopAgent.Cli.Rendering;

/// <summary>The fixed words of panels and chat in one language, read from <c>words/&lt;language&gt;/panels.txt</c> beside the executable.</summary>
internal sealed class PanelWords
{
    private const string FileName = "panels.txt";
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
        : throw new KeyNotFoundException($"words/{Language}/{FileName} has no phrase '{key}'.");

    public string Format(string key, params object?[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>The phrase for one thing or for several: <c>key.one</c> or <c>key.other</c>, with the count as {0}.</summary>
    public string Count(string key, int count) => Format(count == 1 ? key + ".one" : key + ".other", count.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>Reads the language's file; a language without one is answered in English.</summary>
    /// <exception cref="FileNotFoundException">Not even English is there: the installation is incomplete.</exception>
    public static PanelWords Load(string language)
    {
        var path = PathOf(language);
        return File.Exists(path) ? Parse(language, File.ReadLines(path)) : Parse("en", File.ReadLines(PathOf("en")));
    }

    /// <summary>Lines of "key = phrase"; blank lines and lines that start with # are skipped.</summary>
    public static PanelWords Parse(string language, IEnumerable<string> lines)
    {
        var phrases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var separator = line.IndexOf('=', StringComparison.Ordinal);
            if (line.StartsWith('#') || separator <= 0) continue;
            phrases[line[..separator].Trim()] = line[(separator + 1)..].Trim();
        }

        return new PanelWords(language, phrases.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static string PathOf(string language) => Path.Combine(AppContext.BaseDirectory, "words", language, FileName);
}
