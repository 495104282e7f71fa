using System.Globalization;
using ShopAgent.Catalog.Products;

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

/// <summary>One entry of a word list, with its place for messages.</summary>
internal sealed record WordLine(string Path, int Number, string Text)
{
    /// <summary>The parts between separators, trimmed.</summary>
    /// <exception cref="CatalogException">There are fewer than <paramref name="count"/> parts or one is empty.</exception>
    public IReadOnlyList<string> Cut(string separator, int count, string form)
    {
        var parts = Text.Split(separator, count, StringSplitOptions.TrimEntries);
        return parts.Length == count && parts.All(part => part.Length > 0) ? parts : throw Fault($"\"{Text}\" does not have the form \"{form}\"");
    }

    /// <summary>The words of a comma-separated list.</summary>
    public IReadOnlyList<string> List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        ? words
        : throw Fault("there is no word");

    /// <summary>A plain number: "2", "-1", "0.25".</summary>
    public decimal Decimal(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw Fault($"\"{text}\" is not a number");

    public CatalogException Fault(string what) => new($"The word list {Path} has a fault in line {Number}: {what}. Correct the line or remove it.");
}
