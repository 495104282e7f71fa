using System.Text;

namespace ShopAgent.Import.Fields;

/// <summary>
/// Takes the tags out of text in one pass, so that hostile markup costs no more time than other text: breaks of blocks become line breaks, scripts, styles and comments go with what is
/// in them, and what is left never forms a tag again ("&lt;&lt;b&gt;script&gt;").
/// </summary>
internal sealed class HtmlStripper(string html)
{
    /// <summary>No tag is longer; beyond, a quote in it is not closed.</summary>
    private const int LongestTag = 4_096;

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "section", "article", "blockquote", "dt", "dd", "hr",
    };

    private readonly StringBuilder _text = new(html.Length);

    /// <summary>Where "&lt;" stands in the text without a ">" behind it.</summary>
    private readonly Stack<int> _open = new();

    public static string Strip(string html) => html.Contains('<', StringComparison.Ordinal) ? new HtmlStripper(html).Run() : html;

    private string Run()
    {
        for (var at = 0; at < html.Length;)
        {
            var next = html.AsSpan(at).IndexOfAny('<', '>');
            if (next < 0) next = html.Length - at;
            _text.Append(html, at, next);
            at += next;
            if (at == html.Length) break;
            at = html[at] == '<' ? Markup(at) : Close(at);
        }

        return _text.ToString();
    }

    /// <returns>Where the text goes on.</returns>
    private int Markup(int at)
    {
        var rest = html.AsSpan(at);
        if (rest.StartsWith("<!--")) return After(at, "-->");
        if (!StartsTag(html, at) || EndOfTag(at) is not { } end)
        {
            _open.Push(_text.Length);
            _text.Append('<');
            return at + 1;
        }

        var isEnd = html[at + 1] == '/';
        var name = Name(isEnd ? at + 2 : at + 1);
        if (!isEnd && name is "script" or "style") return After(end, $"</{name}");
        if (Blocks.Contains(name) || (isEnd && name is "td" or "th")) _text.Append('\n');
        return end;
    }

    /// <summary>Leaves out everything up to and with the mark, and what is left of its tag; without one, all that follows.</summary>
    private int After(int at, string mark)
    {
        _text.Append(' ');
        var found = html.IndexOf(mark, at, StringComparison.OrdinalIgnoreCase);
        if (found < 0) return html.Length;
        if (mark[0] != '<') return found + mark.Length;
        var end = html.IndexOf('>', found);
        return end < 0 ? html.Length : end + 1;
    }

    /// <summary>A ">" that makes a tag of what was left standing takes it away.</summary>
    private int Close(int at)
    {
        if (_open.TryPop(out var start) && StartsTag(_text, start)) _text.Length = start;
        else
        {
            _open.Clear();
            _text.Append('>');
        }

        return at + 1;
    }

    /// <summary>Behind the ">" of the tag; quoted values may contain one. Null when it is no tag.</summary>
    private int? EndOfTag(int start)
    {
        var quote = '\0';
        var limit = Math.Min(html.Length, start + LongestTag);
        for (var at = start + 1; at < limit; at++)
        {
            var character = html[at];
            if (quote != '\0') quote = character == quote ? '\0' : quote;
            else if (character == '>') return at + 1;
            else if (character == '<') return null;
            else if (character is '"' or '\'' && html[at - 1] == '=') quote = character;
        }

        var plain = html.AsSpan(start + 1).IndexOfAny('<', '>');
        return plain >= 0 && html[start + 1 + plain] == '>' ? start + plain + 2 : null;
    }

    private string Name(int start)
    {
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end])) end++;
        return html[start..end].ToLowerInvariant();
    }

    /// <summary>A letter must follow "&lt;": "5 &lt; 6" is text.</summary>
    private static bool StartsTag(string text, int at) => at + 1 < text.Length && (text[at + 1] == '!' || char.IsAsciiLetter(text[at + 1]) || (text[at + 1] == '/' && at + 2 < text.Length && char.IsAsciiLetter(text[at + 2])));

    private static bool StartsTag(StringBuilder text, int at) => at + 1 < text.Length && (text[at + 1] == '!' || char.IsAsciiLetter(text[at + 1]) || (text[at + 1] == '/' && at + 2 < text.Length && char.IsAsciiLetter(text[at + 2])));
}
