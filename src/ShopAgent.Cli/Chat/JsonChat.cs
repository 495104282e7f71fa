using ShopAgent.Agent.Turns;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Chat;

/// <summary>The chat of programs: one utterance a line in, one object a turn out.</summary>
internal sealed class JsonChat(IConversations conversations, Interrupts interrupts, TextReader input, JsonLines output, TimeProvider time)
{
    /// <returns>The exit code: failed when any turn did.</returns>
    public async Task<int> RunAsync(string sessionName, CancellationToken cancellationToken)
    {
        await using var conversation = await conversations.OpenAsync(sessionName, cancellationToken);
        var exitCode = ExitCode.Done;
        // A read from a pipe cannot be cancelled; a turn is stored whole or not at all, so the process may end at any time.
        using var leaving = interrupts.Take(() => false);
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (!await PrintTurnAsync(conversation, line, cancellationToken)) exitCode = ExitCode.Failed;
        }

        return exitCode;
    }

    /// <returns>False when the turn failed.</returns>
    public async Task<bool> PrintTurnAsync(IConversation conversation, string utterance, CancellationToken cancellationToken)
    {
        TurnReport? report = null;
        await foreach (var step in conversation.RunTurnAsync(utterance, cancellationToken))
            if (step is TurnCompleted completed)
                report = completed.Report;
        if (report is null) throw new InvalidOperationException("The turn ended without a report.");
        await output.WriteAsync(TurnJson.Of(report, time.GetUtcNow()), CliJson.Readable.TurnJson, cancellationToken);
        if (report.Error is not { } error) return true;
        await Console.Error.WriteLineAsync(SafeText.Line(error));
        return false;
    }
}
