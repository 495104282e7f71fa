using Microsoft.Extensions.DependencyInjection;
using ShopAgent.Agent;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Store;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Conversations;

/// <summary>Someone who talks to the agent in a test: says a line, gets the report, and checks the invariants of every turn.</summary>
internal sealed class Shopper : IDisposable
{
    private readonly TemporaryFolder _folder = new(inMemory: true);
    private readonly ServiceProvider _services;
    private ShoppingAgent _conversation;

    public Shopper(string catalogFolder, Action<IServiceCollection>? change = null)
    {
        foreach (var file in Directory.GetFiles(catalogFolder, "catalog.db*")) File.Copy(file, Path.Combine(_folder.Path, Path.GetFileName(file)));
        _services = DemoShops.Services(_folder.Path, change);
        _conversation = _services.GetRequiredService<ShoppingAgents>().Open("test");
    }

    public string DataDirectory => _folder.Path;

    public ShoppingAgent Conversation => _conversation;

    public List<TurnReport> Turns { get; } = [];

    public TurnReport Last => Turns[^1];

    public IProductLookup Products => _services.GetRequiredService<IProductLookup>();

    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Goes on as a new process would.</summary>
    public void Restart() => Begin("test");

    /// <summary>"Which one?" was asked and is not answered yet.</summary>
    public bool HasOpenQuestion => ConversationJson.Read(_conversation.Session.Conversation).Question is not null;

    /// <summary>Begins another session over the same catalogue.</summary>
    public void Begin(string session)
    {
        _conversation.Dispose();
        _conversation = _services.GetRequiredService<ShoppingAgents>().Open(session);
    }

    public async Task<TurnReport> SayAsync(string utterance)
    {
        TurnReport? report = null;
        await foreach (var happened in _conversation.RunTurnAsync(utterance))
            if (happened is TurnCompleted completed) report = completed.Report;
        Turns.Add(report!);
        Invariants.Check(report!, Products);
        return report!;
    }

    public async Task<TurnReport> SayAllAsync(params string[] utterances)
    {
        foreach (var utterance in utterances) await SayAsync(utterance);
        return Last;
    }

    /// <summary>The last turn as the checks of a reply see it.</summary>
    internal (TurnScope Scope, string Prompt) ScopeAfter(Evidence evidence)
    {
        var session = _conversation.Session;
        var state = ConversationJson.Read(session.Conversation);
        var scope = new TurnScope(session, state, state, Last.User, Last.Language, evidence);
        foreach (var change in Last.Changes) scope.Record(change);
        foreach (var panel in Last.Panels) scope.Draw(panel);
        return (scope, "");
    }

    /// <summary>Variant id to quantity.</summary>
    public Dictionary<string, decimal> Basket => Last.Basket.Lines.ToDictionary(line => line.VariantId, line => line.Quantity);

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }
}
