using System.Runtime.CompilerServices;
using ShopAgent.Agent.Panels;
using ShopAgent.Agent.Turns;
using ShopAgent.Cli.Conversations;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Tests.Cli;

/// <summary>A conversation whose turns a test wrote down.</summary>
internal sealed class FakeConversation : IConversation, IConversations
{
    private readonly Queue<Func<string, CancellationToken, IAsyncEnumerable<TurnEvent>>> _turns = new();

    public ShopperSession Session { get; set; } = new() { Name = "default" };

    /// <summary>The name that the session was opened by.</summary>
    public string? OpenedAs { get; private set; }

    public List<string> Heard { get; } = [];

    public FakeConversation Then(Func<string, CancellationToken, IAsyncEnumerable<TurnEvent>> turn)
    {
        _turns.Enqueue(turn);
        return this;
    }

    public FakeConversation Reply(string reply, params IReadOnlyList<Panel> panels) => Then(Report("en", reply, panels));

    public FakeConversation Reply(TurnReport report) => Then((_, cancellationToken) => Events([new TurnCompleted(report)], cancellationToken));

    public FakeConversation ReplyIn(string language, string reply) => Then(Report(language, reply, []));

    public ValueTask<IConversation> OpenAsync(string sessionName, CancellationToken cancellationToken)
    {
        OpenedAs = sessionName;
        return ValueTask.FromResult<IConversation>(this);
    }

    public IAsyncEnumerable<TurnEvent> RunTurnAsync(string utterance, CancellationToken cancellationToken)
    {
        Heard.Add(utterance);
        return _turns.Dequeue()(utterance, cancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public ValueTask SaveAsync(ShopperSession session, CancellationToken cancellationToken)
    {
        Session = session;
        return ValueTask.CompletedTask;
    }

    public static TurnReport ReportOf(string user, string reply) => new()
    {
        Turn = 1,
        User = user,
        Reply = reply,
        Basket = Basket.Empty,
        Totals = new BasketTotals([], null),
        Model = new ModelUsage("Fake", "fake-1", 0, 0),
    };

    public static async IAsyncEnumerable<TurnEvent> Events(IEnumerable<TurnEvent> events, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var step in events)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return step;
        }
    }

    // Streamed in pieces that cut words, as models do.
    private static Func<string, CancellationToken, IAsyncEnumerable<TurnEvent>> Report(string language, string reply, IReadOnlyList<Panel> panels) => (user, cancellationToken) =>
    {
        const int pieceLength = 4;
        var pieces = reply.Chunk(pieceLength).Select(piece => new TextStreamed(new string(piece)));
        var report = ReportOf(user, reply) with { Language = language, Panels = panels };
        return Events([new ToolStarted("catalog_search"), .. pieces, new TurnCompleted(report)], cancellationToken);
    };
}
