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
