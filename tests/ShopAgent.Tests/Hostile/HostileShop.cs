using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ShopAgent.Agent;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Agent.Turns;
using ShopAgent.Tests.Conversations;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Hostile;

/// <summary>The demo catalogue with a scripted server as its model; many sessions over one set of services.</summary>
public sealed class HostileShop : IAsyncLifetime, IDisposable
{
    private readonly DemoShops _shops = new();
    private readonly TemporaryFolder _folder = new();
    private int _sessions;

    public ScriptedServer Server { get; } = new();

    internal ServiceProvider Services { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _shops.InitializeAsync();
        _shops.CopyTo(_folder.Path);
        Services = DemoShops.Services(_folder.Path, services => services.AddSingleton<IConfigureOptions<ModelOptions>>(new ConfigureOptions<ModelOptions>(options =>
        {
            options.Provider = "OpenAICompatible";
            options.Endpoint = Server.Endpoint;
            options.ModelId = "hostile";
            options.TimeoutSeconds = 20;
            options.IdleTimeoutSeconds = 20;
        })));
    }

    public async Task DisposeAsync()
    {
        await Services.DisposeAsync();
        await Server.DisposeAsync();
        Dispose();
    }

    public void Dispose()
    {
        _folder.Dispose();
        _shops.Dispose();
    }

    /// <summary>A new session in which nothing was said.</summary>
    internal ShoppingAgent Open() => Services.GetRequiredService<ShoppingAgents>().Open($"session-{++_sessions}");

    /// <summary>A session in which the model has searched once, honestly.</summary>
    internal async Task<(ShoppingAgent Conversation, TurnReport Shown)> BeginAsync(string wish)
    {
        Server.Restart();
        var conversation = Open();
        Server.Then(Replies.Call("catalog_search", $$"""{"query":"{{wish}}"}""")).Then(Replies.Text("Here is what fits."));
        return (conversation, await TurnAsync(conversation, wish));
    }

    internal static async Task<TurnReport> TurnAsync(ShoppingAgent conversation, string utterance)
    {
        TurnReport? report = null;
        await foreach (var happened in conversation.RunTurnAsync(utterance))
            if (happened is TurnCompleted completed) report = completed.Report;
        return report!;
    }
}
