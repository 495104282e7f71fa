using System.Collections.Concurrent;

namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>
/// The word files beside the executable, words/LANGUAGE/NAME.txt, that owners may edit: UTF-8, one entry a line, a line that starts with "#" is a comment. A file that a language does not have is
/// empty.
/// </summary>
public static class WordFile
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Cache = new(StringComparer.Ordinal);

    /// <summary>The languages that have files, in alphabetical order.</summary>
    public static IReadOnlyList<string> Languages { get; } = Directory.Exists(Folder)
        ? [.. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)]
        : [];

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "words");

    public static string PathOf(string language, string name) => Path.Combine(Folder, language, name + ".txt");

    /// <summary>Files of how the assistant understands and talks, Language/LANGUAGE/NAME.txt: apart from the words, because neither import nor index depends on them.</summary>
    public static string DialoguePathOf(string language, string name) => Path.Combine(AppContext.BaseDirectory, "Language", language, name + ".txt");

    /// <summary>The entries of a file with their places, as they are written.</summary>
    public static IEnumerable<WordLine> Read(string path)
    {
        if (!File.Exists(path)) yield break;
        var number = 0;
        foreach (var raw in File.ReadLines(path))
        {
            number++;
            var text = raw.Trim().TrimStart('\ufeff');
            if (text.Length > 0 && text[0] != '#') yield return new WordLine(path, number, text);
        }
    }

    /// <summary>Lines "name: word, word"; the name itself is one of the words.</summary>
    public static IEnumerable<(WordLine Line, string Name, IReadOnlyList<string> Words)> ReadLabelled(string path) =>
        Read(path).Select(line =>
        {
            var parts = line.Cut(":", 2, "name: word, word");
            return (line, parts[0], line.List(parts[1]));
        });

    /// <summary>Lines "key: value", where a value may be anything.</summary>
    public static IEnumerable<(WordLine Line, string Key, string Value)> ReadPairs(string path) =>
        Read(path).Select(line =>
        {
            var (key, value) = line.Pair(':', "key: value");
            return (line, key, value);
        });

    /// <summary>Entries in lower case; read once.</summary>
    public static IReadOnlyList<string> Lines(string language, string name) =>
        Cache.GetOrAdd(PathOf(language, name), path => [.. Read(path).Select(line => line.Text.ToLowerInvariant())]);

    /// <summary>Entries of every language together.</summary>
    public static IEnumerable<string> LinesOfAll(string name) => Languages.SelectMany(language => Lines(language, name));

    /// <summary>"key: word, word" lines of one language; words keep their order.</summary>
    public static IEnumerable<(string Key, IReadOnlyList<string> Words)> Entries(string language, string name) => Lines(language, name).Select(Entry);

    /// <summary>"key: word, word" lines of every language.</summary>
    public static IEnumerable<(string Key, IReadOnlyList<string> Words)> EntriesOfAll(string name) => LinesOfAll(name).Select(Entry);

    private static (string Key, IReadOnlyList<string> Words) Entry(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? (line, [])
            : (line[..colon].TrimEnd(), line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}
