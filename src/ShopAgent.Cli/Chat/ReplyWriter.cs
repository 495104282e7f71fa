using System.Text;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Chat;

/// <summary>Writes one reply as it streams in, wrapped and harmless, with a quiet notice while there is nothing to read yet.</summary>
internal sealed class ReplyWriter(ITerminal terminal, string workingNotice)
{
    private readonly WordWrap _wrap = new(PanelLayout.UsableWidth(terminal.Width));
    private bool _isWorkingShown;
    private bool _hasText;
    private bool _isFinished;
    private bool _endsInSpace;

    public void ShowWorking()
    {
        if (!terminal.IsInteractive) return;
        terminal.Write(workingNotice, Palette.Quiet);
        _isWorkingShown = true;
    }

    /// <summary>Leaves the line empty, or ends the one that was being written when the turn broke off.</summary>
    public void End()
    {
        HideWorking();
        if (_hasText && !_isFinished) terminal.WriteLine();
    }

    public void Write(string text)
    {
        var safe = SafeText.Block(text);
        if (!_hasText) safe = safe.TrimStart();
        if (safe.Length == 0) return;
        HideWorking();
        _hasText = true;
        _endsInSpace = char.IsWhiteSpace(safe[^1]);
        Put(_wrap.Push(safe));
    }

    /// <summary>Keeps sentences before and after a tool call apart.</summary>
    public void Separate()
    {
        if (_hasText && !_endsInSpace) Write(" ");
    }

    /// <param name="reply">The whole reply, for models that do not stream.</param>
    public void Finish(string reply)
    {
        if (!_hasText) Write(reply);
        HideWorking();
        Put(_wrap.Flush());
        if (_hasText) terminal.WriteLine();
        _isFinished = true;
    }

    private void HideWorking()
    {
        if (_isWorkingShown) terminal.ClearLine();
        _isWorkingShown = false;
    }

    private void Put(string text)
    {
        if (text.Length > 0) terminal.Write(text, Palette.Plain);
    }
}

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
