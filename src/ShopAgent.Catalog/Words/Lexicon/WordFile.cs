using System.Collections.Concurrent;

namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>
/// Word lists beside the executable: words/LANGUAGE/NAME.txt, one entry a line, "#" starts a comment, "key: word, word" gives a key its words. Read once; a list that is missing is
/// empty. Lower case.
/// </summary>
public static class WordFile
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Cache = new(StringComparer.Ordinal);

    /// <summary>The languages that have lists, in alphabetical order.</summary>
    public static IReadOnlyList<string> Languages { get; } = Directory.Exists(Folder)
        ? [.. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)]
        : [];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "words");

    public static IReadOnlyList<string> Lines(string language, string name) => Cache.GetOrAdd(Path.Combine(language, name + ".txt"), Read);

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

    private static IReadOnlyList<string> Read(string file)
    {
        var path = Path.Combine(Folder, file);
        return File.Exists(path)
            ? [.. File.ReadLines(path).Select(line => line.Split('#')[0].Trim().ToLowerInvariant()).Where(line => line.Length > 0)]
            : [];
    }
}
