using System.Text;

namespace ShopAgent.Agent.Models.Settings;

/// <summary>Makes text from outside fit for one line of a message: it is shown, never obeyed.</summary>
internal static class Printable
{
    /// <summary>Enough for any endpoint's own explanation, short enough for one sentence of ours.</summary>
    private const int LongestDetail = 200;

    /// <summary>Control characters and runs of blanks become one blank; long text is cut with an ellipsis; <paramref name="secret"/> becomes ***.</summary>
    public static string Text(string? text, string? secret = null)
    {
        text ??= "";
        if (!string.IsNullOrWhiteSpace(secret))
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        var line = new StringBuilder(Math.Min(text.Length, LongestDetail + 1));
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= LongestDetail)
                return line.ToString().TrimEnd() + "…";
            if (!Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune))
                line.Append(rune);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }
        return line.ToString().TrimEnd();
    }
}
