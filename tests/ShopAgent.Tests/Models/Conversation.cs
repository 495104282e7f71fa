using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Models;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Models;

/// <summary>One turn through the real function-calling loop against a scripted server, in fake time that runs on by itself.</summary>
internal sealed class Conversation(ScriptedServer server)
{
    public const string Key = "sk-test-5ecret";

    /// <summary>Real time: what takes longer hangs.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);

    private readonly FakeTimeProvider time = new();

    public FakeShop Shop { get; } = new();

    public ModelOptions Options { get; } = new()
    {
        Provider = "OpenAICompatible",
        Endpoint = server.Endpoint,
        ModelId = "scripted",
        ApiKey = Key,
        TimeoutSeconds = 3600,
        IdleTimeoutSeconds = 30,
    };

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<ChatResponse> AskAsync(bool streamed, CancellationToken cancellationToken = default)
    {
        var asking = streamed ? StreamedAsync(cancellationToken) : WholeAsync(cancellationToken);
        var watch = TimeProvider.System.GetTimestamp();
        while (!asking.IsCompleted && TimeProvider.System.GetElapsedTime(watch) < Hang)
        {
            time.Advance(Tick);
            await Task.Delay(1, CancellationToken.None);
        }
        Assert.True(asking.IsCompleted, "The turn hangs.");
        return await asking;
    }

    private async Task<ChatResponse> StreamedAsync(CancellationToken cancellationToken)
    {
        using var client = Client();
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in client.GetStreamingResponseAsync([new(ChatRole.User, "Find pasta.")], ChatOptions(), cancellationToken))
            updates.Add(update);
        return updates.ToChatResponse();
    }

    private async Task<ChatResponse> WholeAsync(CancellationToken cancellationToken)
    {
        using var client = Client();
        return await client.GetResponseAsync([new(ChatRole.User, "Find pasta.")], ChatOptions(), cancellationToken);
    }

    private IChatClient Client() => EndpointModel.Create(Options, time: time).AsBuilder().UseKernelFunctionInvocation().Build();

    private ChatOptions ChatOptions()
    {
        var kernel = new Kernel();
        kernel.Plugins.AddFromObject(Shop, "shop");
        return new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }.ToChatOptions(kernel)!;
    }
}
