using System.Text;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Chat;

/// <summary>Breaks text at spaces while it streams in. A word is held back until it is complete; a word wider than the line stays whole.</summary>
internal sealed class WordWrap(int width)
{
    private readonly StringBuilder _word = new();
    private int _column;
    private int _spaces;

    /// <returns>What can be written now.</returns>
    public string Push(string text)
    {
        var output = new StringBuilder();
        foreach (var c in text)
        {
            if (c is ' ' or '\n') Place(output);
            if (c == ' ') _spaces++;
            else if (c == '\n') Break(output);
            else _word.Append(c);
        }

        return output.ToString();
    }

    /// <summary>The rest, at the end of the text.</summary>
    public string Flush()
    {
        var output = new StringBuilder();
        Place(output);
        return output.ToString();
    }

    private void Place(StringBuilder output)
    {
        if (_word.Length == 0) return;
        var word = _word.ToString();
        var cells = CellWidth.Of(word);
        if (_column > 0 && _column + _spaces + cells > width) Break(output);
        output.Append(' ', _spaces).Append(word);
        _column += _spaces + cells;
        _spaces = 0;
        _word.Clear();
    }

    private void Break(StringBuilder output)
    {
        output.Append('\n');
        _column = 0;
        _spaces = 0;
    }
}
