using System.Text;
using CsvHelper;
using ShopAgent.Import.Fields;

namespace ShopAgent.Import.Feeds.Delimited;

/// <summary>How a delimited feed begins: lines before the header, the separator, the header.</summary>
/// <param name="SkippedLines">Comment lines, blank lines and Excel's "sep=;" before the header.</param>
/// <param name="SkippedBytes">Of those lines, in UTF-8.</param>
/// <param name="Keys">The header's names as <see cref="FieldName.Key"/> writes them.</param>
internal sealed record DelimitedHead(int SkippedLines, int SkippedBytes, char Separator, IReadOnlyList<string> Names, IReadOnlyList<string> Keys)
{
    private static readonly char[] Separators = ['\t', ',', ';', '|'];

    /// <param name="text">The beginning of the feed.</param>
    public static DelimitedHead Read(string text)
    {
        var (skipped, hint) = (0, '\0');
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var line = rest[..EndOfLine(rest)].Trim();
            if (line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line.Length == "sep=".Length + 1) hint = line[^1];
            else if (line.Length > 0 && !IsComment(line)) break;
            rest = rest[AfterLine(rest)..];
            skipped++;
        }

        var header = rest[..EndOfLine(rest)];
        var separator = hint != '\0' ? hint : MostFrequentOutsideQuotes(header);
        using var csv = CsvReader.FromText(header.ToString() + "\n", new CsvReaderOptions { Separator = separator });
        string[] names = [.. csv.Headers.Select(name => name.Trim().Trim('\ufeff'))];
        return new DelimitedHead(skipped, Encoding.UTF8.GetByteCount(text.AsSpan(0, text.Length - rest.Length)), separator, names, [.. names.Select(FieldName.Key)]);
    }

    /// <summary>"#" alone in the first cell is a column of row numbers.</summary>
    private static bool IsComment(ReadOnlySpan<char> line) =>
        (line[0] == '#' && !(line.Length > 1 && Separators.Contains(line[1]))) || (line.StartsWith("\"#") && !line.StartsWith("\"#\""));

    private static int EndOfLine(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : end;
    }

    private static int AfterLine(ReadOnlySpan<char> text)
    {
        var end = EndOfLine(text);
        if (end < text.Length && text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n') end++;
        return Math.Min(end + 1, text.Length);
    }

    private static char MostFrequentOutsideQuotes(ReadOnlySpan<char> header)
    {
        var counts = new int[Separators.Length];
        var quoted = false;
        foreach (var character in header)
        {
            if (character == '"') quoted = !quoted;
            else if (!quoted && Array.IndexOf(Separators, character) is >= 0 and var index) counts[index]++;
        }

        return Separators[Array.IndexOf(counts, counts.Max())];
    }
}
