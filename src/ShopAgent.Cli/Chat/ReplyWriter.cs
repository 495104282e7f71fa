using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Chat;

/// <summary>Writes one reply as it streams in, wrapped and harmless, with a quiet notice while there is nothing to read yet.</summary>
internal sealed class ReplyWriter(ITerminal terminal, string workingNotice)
{
    private readonly WordWrap _wrap = new(PanelLayout.UsableWidth(terminal.Width));
    private bool _isWorkingShown;
    private bool _hasText;

    public void ShowWorking()
    {
        if (!terminal.IsInteractive || _isWorkingShown || _hasText) return;
        terminal.Write(workingNotice, Palette.Quiet);
        _isWorkingShown = true;
    }

    public void HideWorking()
    {
        if (_isWorkingShown) terminal.ClearLine();
        _isWorkingShown = false;
    }

    public void Write(string text)
    {
        var safe = SafeText.Block(text);
        if (!_hasText) safe = safe.TrimStart();
        if (safe.Length == 0) return;
        HideWorking();
        _hasText = true;
        Put(_wrap.Push(safe));
    }

    /// <param name="reply">The whole reply, for models that do not stream.</param>
    public void Finish(string reply)
    {
        if (!_hasText) Write(reply);
        HideWorking();
        Put(_wrap.Flush());
        if (_hasText) terminal.WriteLine();
    }

    private void Put(string text)
    {
        if (text.Length > 0) terminal.Write(text, Palette.Plain);
    }
}
