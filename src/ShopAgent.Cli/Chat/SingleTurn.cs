using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Rendering;

namespace ShopAgent.Cli.Chat;

/// <summary>One utterance and its answer, for <c>ask</c>.</summary>
internal sealed class SingleTurn(IConversations conversations, TurnPresenter presenter, JsonChat json)
{
    /// <returns>The exit code.</returns>
    public async Task<int> ShowAsync(string utterance, string sessionName, CancellationToken cancellationToken)
    {
        await using var conversation = await conversations.OpenAsync(sessionName, cancellationToken);
        var report = await presenter.ShowAsync(conversation.RunTurnAsync(utterance, cancellationToken), ChatState.InitialLanguage, cancellationToken);
        if (report.Error is not { } error) return ExitCode.Done;
        await Console.Error.WriteLineAsync(SafeText.Line(error));
        return ExitCode.Failed;
    }

    /// <returns>The exit code.</returns>
    public async Task<int> PrintJsonAsync(string utterance, string sessionName, CancellationToken cancellationToken)
    {
        await using var conversation = await conversations.OpenAsync(sessionName, cancellationToken);
        return await json.PrintTurnAsync(conversation, utterance, cancellationToken) ? ExitCode.Done : ExitCode.Failed;
    }
}
