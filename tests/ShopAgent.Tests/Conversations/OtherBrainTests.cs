using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ShopAgent.Agent.Evaluation;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Conversations;

/// <summary>The conversations of shown.jsonl with a tool-calling model behind HTTP in place of the offline one: the same plugins, the same checks.</summary>
public sealed class OtherBrainTests : IClassFixture<DemoShops>, IAsyncLifetime, IDisposable
{
    private static readonly IReadOnlyList<EvaluationTask> Tasks = TaskFile.Read(Path.Combine(AppContext.BaseDirectory, "Conversations", "Scripts", "shown.jsonl"));

    private readonly ScriptedServer _server = new();
    private readonly TemporaryFolder _folder = new();
    private readonly EvaluationWorkspace _workspace;
    private bool _isDisposed;

    public OtherBrainTests(DemoShops shops)
    {
        shops.CopyTo(_folder.Path);
        var brain = new ScriptedBrain();
        _server.Always(brain.Answer);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Checkout:ConfirmAmountAbove"] = "100000", ["Model:Provider"] = "OpenAICompatible", ["Model:Endpoint"] = _server.Endpoint, ["Model:ModelId"] = "scripted",
        }).Build();
        _workspace = EvaluationWorkspace.Create(configuration, _folder.Path, services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(DemoShops.Now)));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Dispose();
    }

    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        _workspace.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_same_conversations_hold()
    {
        List<string> failures = [];
        foreach (var task in Tasks)
        {
            var outcome = await _workspace.Evaluator.RunAsync(task, 1);
            failures.AddRange(outcome.Failures.Select(failure => $"{task.Id}: {failure}"));
            if (outcome.UnsupportedClaims > 0) failures.Add($"{task.Id}: {outcome.UnsupportedClaims} true statements were taken for false ones");
            Assert.True(outcome.InputTokens > 0);
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }
}
