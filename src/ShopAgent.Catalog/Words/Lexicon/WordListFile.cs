namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>Reads the word lists: UTF-8, one entry a line, "#" starts a comment line.</summary>
internal static class WordListFile
{
    /// <summary>The entries of a file; none when the language does not have that file.</summary>
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
}
