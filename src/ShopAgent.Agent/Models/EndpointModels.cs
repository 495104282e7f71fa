using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Agent.Models.Tracing;

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
