using ShopAgent.Cli.Chat.Slash;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Input;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using Spectre.Console;

namespace ShopAgent.Cli.Chat;

/// <summary>Reads a line, runs it, shows the result, until the shopper leaves. Ctrl-C cancels the running turn; twice, or at an empty prompt, it leaves.</summary>
internal sealed class ChatLoop(
    ITerminal terminal, Interrupts interrupts, IConversations conversations, SlashCommands slashCommands, TurnPresenter presenter, Greeting greeting, RenderContexts contexts)
{
    private const string Prompt = "you> ";

    private readonly LineEditor _editor = new(terminal);

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string sessionName, CancellationToken cancellationToken)
    {
        await using var chat = new ChatState(await conversations.OpenAsync(sessionName, cancellationToken));
        // Between turns nothing is under way that could be lost: Ctrl-C ends the process.
        using var leaving = interrupts.Take(() => false);
        greeting.Show(chat.Conversation.Session, chat.Language);
        while (await ReadAsync(cancellationToken) is { } line)
        {
            if (line.Length == 0) continue;
            if (!SlashCommands.IsSlash(line)) await RunTurnAsync(line, chat, cancellationToken);
            else if (!await slashCommands.RunAsync(line, chat, cancellationToken)) break;
        }

        WriteNotice(contexts.Words(chat.Language)["chat.goodbye"], Palette.Quiet);
        return ExitCode.Done;
    }

    /// <returns>The next line, trimmed; null when the shopper leaves.</returns>
    private async ValueTask<string?> ReadAsync(CancellationToken cancellationToken)
    {
        terminal.WriteLine();
        var (end, text) = await _editor.ReadAsync(Prompt, cancellationToken);
        if (end != InputEnd.Entered) return null;
        if (!terminal.IsInteractive) EchoInput(text);
        return text.Trim();
    }

    // A transcript of redirected input reads like the chat that it was.
    private void EchoInput(string text)
    {
        terminal.Write(Prompt, Palette.Accent);
        terminal.Write(SafeText.Line(text), Palette.Plain);
        terminal.WriteLine();
    }

    private async Task RunTurnAsync(string utterance, ChatState chat, CancellationToken cancellationToken)
    {
        using var turn = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var taken = interrupts.Take(() => CancelOnce(turn));
        try
        {
            var report = await presenter.ShowAsync(chat.Conversation.RunTurnAsync(utterance, turn.Token), chat.Language, turn.Token);
            chat.Language = report.Language;
            if (report.Error is { } error) WriteNotice(error, Palette.Bad);
        }
        catch (OperationCanceledException) when (turn.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            WriteNotice(contexts.Words(chat.Language)["chat.cancelled"], Palette.Notice);
        }
    }

    private void WriteNotice(string text, Style style)
    {
        terminal.Write(PanelLayout.Data(text, style));
        terminal.WriteLine();
    }

    /// <returns>False for the second Ctrl-C of a turn: nobody takes it, and the process ends. Nothing is lost, a turn is stored at its end or not at all.</returns>
    private static bool CancelOnce(CancellationTokenSource turn)
    {
        if (turn.IsCancellationRequested) return false;
        turn.Cancel();
        return true;
    }
}
