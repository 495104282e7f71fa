using ShopAgent.Agent.Turns;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Chat;

/// <summary>Shows a turn while it runs: the words as they come, then the panels. What failed is the caller's to say.</summary>
internal sealed class TurnPresenter(ITerminal terminal, RenderContexts contexts)
{
    /// <param name="language">Of the latest reply, for the notice that a turn is running.</param>
    /// <returns>The turn's report.</returns>
    /// <exception cref="InvalidOperationException">The turn ended without a report.</exception>
    public async Task<TurnReport> ShowAsync(IAsyncEnumerable<TurnEvent> events, string language, CancellationToken cancellationToken)
    {
        var text = new ReplyWriter(terminal, contexts.Words(language)["chat.working"]);
        text.ShowWorking();
        try
        {
            await foreach (var step in events.WithCancellation(cancellationToken))
            {
                switch (step)
                {
                    case ToolStarted: text.Separate(); break;
                    case TextStreamed streamed: text.Write(streamed.Text); break;
                    case TurnCompleted completed:
                        text.Finish(completed.Report.Error is null ? completed.Report.Reply : "");
                        Note(completed.Report.Notes);
                        Draw(completed.Report);
                        return completed.Report;
                }
            }
        }
        finally
        {
            text.End();
        }

        throw new InvalidOperationException("The turn ended without a report.");
    }

    /// <summary>What the program itself has to say stands apart from the model's words.</summary>
    private void Note(IEnumerable<string> notes)
    {
        foreach (var note in notes)
        {
            var wrap = new WordWrap(PanelLayout.UsableWidth(terminal.Width));
            terminal.Write(wrap.Push(SafeText.Line($"({note})")) + wrap.Flush(), Palette.Quiet);
            terminal.WriteLine();
        }
    }

    private void Draw(TurnReport report)
    {
        var context = contexts.Of(report.Language, terminal.Width);
        foreach (var panel in report.Panels)
        {
            terminal.WriteLine();
            terminal.Write(PanelRenderer.Render(panel, context));
        }
    }
}
