using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Hosting;

namespace ShopAgent.Cli.Chat;

/// <summary>One utterance and its answer, for <c>ask</c>.</summary>
internal sealed class SingleTurn(IConversations conversations, TurnPresenter presenter, JsonChat json)
{
    /// <returns>The exit code.</returns>
    public async Task<int> ShowAsync(string utterance, string sessionName, CancellationToken cancellationToken)
    {
        var conversation = await conversations.OpenAsync(sessionName, cancellationToken);
        var report = await presenter.ShowAsync(conversation.RunTurnAsync(utterance, cancellationToken), ChatState.InitialLanguage, cancellationToken);
        return report.Error is null ? ExitCode.Done : ExitCode.Failed;
    }

    /// <returns>The exit code.</returns>
    public async Task<int> PrintJsonAsync(string utterance, string sessionName, CancellationToken cancellationToken)
    {
        var conversation = await conversations.OpenAsync(sessionName, cancellationToken);
        return await json.PrintTurnAsync(conversation, utterance, cancellationToken) ? ExitCode.Done : ExitCode.Failed;
    }
}
