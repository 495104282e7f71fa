using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Models;
using ShopAgent.Agent.Models.Pipeline;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Agent.Telemetry;
using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Conversations;

/// <summary>
/// Builds a conversation's chain of models. From outside in, each endpoint is: the function-calling loop, context and tokens, calls written as text, telemetry, the endpoint's own client.
/// </summary>
internal sealed class ModelChains(IOptions<ModelOptions> model, EndpointModels endpoints, TimeProvider time, ILoggerFactory loggers, IOptions<TelemetryOptions> telemetry)
{
    public ModelChain Create(IServiceProvider scope) => new([.. Options().Select(options => new ChainedModel(Client(options, scope), options))], time);

    private IEnumerable<ModelOptions> Options() => model.Value.Fallbacks.Prepend(model.Value);

    private IChatClient Client(ModelOptions options, IServiceProvider scope)
    {
        var inner = options.IsEmbedded ? scope.GetRequiredKeyedService<IChatClient>(ModelKeys.Embedded) : Endpoint(options, scope);
        var client = inner.AsBuilder().UseKernelFunctionInvocation(loggers).Build();
        if (client.GetService<FunctionInvokingChatClient>() is { } loop) loop.MaximumIterationsPerRequest = model.Value.MaxToolRounds;
        return client;
    }

    private MeteredChatClient Endpoint(ModelOptions options, IServiceProvider scope)
    {
        var endpoint = ReferenceEquals(options, model.Value) ? scope.GetRequiredKeyedService<IChatClient>(ModelKeys.Endpoint) : endpoints.Of(options);
        // Without a logger: it would write failures with their stack to the shopper's terminal; they come as sentences.
        var observed = endpoint.AsBuilder().UseOpenTelemetry(sourceName: AgentTelemetry.Name, configure: chat => chat.EnableSensitiveData = telemetry.Value.Content).Build();
        return new MeteredChatClient(new PrintedCallsChatClient(observed, options), options, scope.GetRequiredService<TurnAccessor>());
    }
}

/// <summary>The configured model and those that take over when it cannot answer, in order.</summary>
internal sealed class ModelChain(IReadOnlyList<ChainedModel> models, TimeProvider time)
{
    /// <summary>A model that failed is not asked again so soon: the shopper would wait for its time-out at every turn.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly Dictionary<ChainedModel, DateTimeOffset> _resting = [];

    public ChainedModel First => models[0];

    /// <summary>Those to try in this turn, in order; never empty.</summary>
    public IReadOnlyList<ChainedModel> Ready()
    {
        var now = time.GetUtcNow();
        IReadOnlyList<ChainedModel> ready = [.. models.Where(model => !_resting.TryGetValue(model, out var until) || until <= now)];
        return ready.Count > 0 ? ready : models;
    }

    public void Failed(ChainedModel model) => _resting[model] = time.GetUtcNow() + Rest;
}

/// <summary>A model of the chain with its function-calling loop.</summary>
internal sealed record ChainedModel(IChatClient Client, ModelOptions Options)
{
    public bool IsEmbedded => Options.IsEmbedded;
}
