using System.Text;

namespace ShopAgent.Cli.Rendering;

/// <summary>Makes text from feeds, models and files harmless for a terminal: no escape sequences, no control or direction-changing characters.</summary>
internal static class SafeText
{
    /// <summary>One line: line breaks and tabs become spaces, runs of spaces become one.</summary>
    public static string Line(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsLineSpace(c))
            {
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
            else if (!IsUnsafe(c)) line.Append(c);
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>Keeps line breaks (as \n) and spaces, drops everything that a terminal would act on.</summary>
    public static string Block(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var block = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\t') block.Append(' ');
            else if (c == '\n' || !IsUnsafe(c)) block.Append(c);
        }

        return block.ToString();
    }

    private static bool IsLineSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\u2028' or '\u2029';

    private static bool IsUnsafe(char c) => char.IsControl(c) || IsDirectionControl(c);

    // Unicode Standard Annex 9, table 2: embeddings, overrides and isolates can make a line read as another.
    private static bool IsDirectionControl(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';
}
