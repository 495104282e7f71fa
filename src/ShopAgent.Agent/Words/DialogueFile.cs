namespace ShopAgent.Agent.Words;

/// <summary>Reads the word files of the dialogue: one entry a line, "#" starts a comment line.</summary>
internal static class DialogueFile
{
    /// <summary>The folder beside the program; owners may edit the files in it.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "words");

    public static string PathOf(string language, string file) => Path.Combine(Folder, language, file);

    public static IEnumerable<(int Line, string Text)> Lines(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var text = line.Trim();
            if (text.Length > 0 && text[0] != '#') yield return (number, text);
        }
    }

    /// <summary>Lines of the form "key: value".</summary>
    /// <exception cref="WordFileException">A line has no colon.</exception>
    public static IEnumerable<(int Line, string Key, string Value)> Pairs(string path)
    {
        foreach (var (line, text) in Lines(path))
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) throw new WordFileException(path, line, "expected \"key: value\"");
            yield return (line, text[..colon].Trim(), text[(colon + 1)..].Trim());
        }
    }
}

/// <summary>A word file that cannot be used, with the place to mend.</summary>
public sealed class WordFileException(string path, int line, string problem)
    : Exception($"{path}, line {line}: {problem}.");
