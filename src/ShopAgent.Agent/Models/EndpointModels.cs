using System.ClientModel;
using System.ClientModel.Primitives;
using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Agent.Models.Tracing;
using ShopAgent.Agent.Models.Wire;

namespace ShopAgent.Agent.Models;

/// <summary>The clients of all endpoints, one each, kept until the program ends.</summary>
internal sealed class EndpointModels(ModelTrace trace) : IDisposable
{
    private readonly ConcurrentDictionary<ModelOptions, IChatClient> _clients = new(ReferenceEqualityComparer.Instance);

    public IChatClient Of(ModelOptions options) => _clients.GetOrAdd(options, each => EndpointModel.Create(each, trace.IsOn ? new TraceHandler(trace, EndpointModel.Network()) : null));

    public void Dispose()
    {
        foreach (var client in _clients.Values) client.Dispose();
    }
}

/// <summary>The model behind a chat-completions endpoint.</summary>
public static class EndpointModel
{
    /// <summary>Stands for no key, because the client insists on one; the header is taken off again before anything is sent.</summary>
    private const string NoKey = " ";

    /// <summary>
    /// Builds the client; nothing is sent yet. Failures come as <see cref="ModelFailure"/>. From outside in: failures in words,
    /// the protocol's client, retries, dialects, the network.
    /// </summary>
    /// <param name="options">Valid, see <see cref="ModelOptionsValidator"/>.</param>
    /// <param name="inner">The network; null for the real one. Disposed with the client.</param>
    /// <param name="time">Time limits and waits; null for the system's.</param>
    public static IChatClient Create(ModelOptions options, HttpMessageHandler? inner = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        time ??= TimeProvider.System;
        var http = new HttpClient(new RetryHandler(time, new TolerantHandler(options, time, inner ?? Network())))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var client = new ChatClient(options.ModelId, Key(options), new OpenAIClientOptions
        {
            Endpoint = new Uri(options.Address!),
            Transport = new HttpClientPipelineTransport(http),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        });
        return new ModelFailureChatClient(
            client.AsIChatClient().AsBuilder().ConfigureOptions(chat => Limit(chat, options)).Build(), options, http);
    }

    private static void Limit(ChatOptions chat, ModelOptions options)
    {
        chat.Temperature ??= options.Temperature;
        chat.MaxOutputTokens ??= options.MaxOutputTokens;
    }

    private static ApiKeyCredential Key(ModelOptions options) => new(string.IsNullOrWhiteSpace(options.ApiKey) ? NoKey : options.ApiKey);

    /// <summary>A redirection would turn the request into another one, and could carry the key to another host.</summary>
    internal static SocketsHttpHandler Network() => new() { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All };
}
