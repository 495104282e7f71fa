using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ShopAgent.Catalog;
using ShopAgent.Import;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Cli;
using ShopAgent.Cli.Chat;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Terminals;
using ShopAgent.Shopping;
using ShopAgent.Tests.Fakes;
using ShopAgent.Tests.Rendering;
using ShopAgent.Tests.Store;

namespace ShopAgent.Tests.Cli.Chat;

/// <summary>The chat as the program puts it together, with a written-down conversation, a fake terminal and a small catalogue.</summary>
public sealed class ChatHarness : IDisposable
{
    private readonly CatalogFixture _catalog = new();
    private readonly StringWriter _json = new();
    private readonly ServiceProvider _services;

    internal ChatHarness(FakeTerminal? terminal = null, string jsonInput = "")
    {
        Terminal = terminal ?? new FakeTerminal();
        _catalog.Save(CatalogFixture.Shop("hut"), Tents());
        _services = new ServiceCollection()
            .AddSingleton<ITerminal>(Terminal)
            .AddSingleton(Interrupts)
            .AddSingleton<IConversations>(Conversation)
            .AddSingleton<TextReader>(new StringReader(jsonInput))
            .AddSingleton(new JsonLines(_json))
            .AddSingleton<TimeProvider>(new FakeTimeProvider(Drawn.Now))
            .AddSingleton(_catalog.Store)
            .AddSingleton<IProductLookup>(_catalog.Store)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton(TestCatalog.Lexicon)
            .AddCatalog().AddImport()
            .AddShopping()
            .AddCli()
            .BuildServiceProvider();
    }

    internal FakeTerminal Terminal { get; }

    internal FakeConversation Conversation { get; } = new();

    internal Interrupts Interrupts { get; } = new();

    /// <summary>Runs the chat until the terminal has nothing more to say.</summary>
    /// <returns>What was shown.</returns>
    public async Task<string> ChatAsync()
    {
        await _services.GetRequiredService<ChatLoop>().RunAsync("default", CancellationToken.None);
        return Terminal.Shown;
    }

    internal async Task<(int ExitCode, string Output)> ChatJsonAsync()
    {
        var exitCode = await _services.GetRequiredService<JsonChat>().RunAsync("default", CancellationToken.None);
        return (exitCode, _json.ToString());
    }

    public void Dispose()
    {
        _services.Dispose();
        _catalog.Dispose();
        _json.Dispose();
    }

    private static IEnumerable<Product> Tents() =>
        Enumerable.Range(1, 3).Select(i => CatalogFixture.Product("hut", $"T{i}", $"Trail tent {i}", 10_000 + i * 1000) with { Categories = ["Camping > Tents"] });
}
