using System.Net.Sockets;
using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>Tells from an exception of the network layer what happened to the connection.</summary>
internal static class TransportErrors
{
    public static EndpointException Read(HttpRequestException error) => new(Kind(error), status: (int?)error.StatusCode, inner: error);

    private static FailureKind Kind(HttpRequestException error) => error.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => FailureKind.UnknownHost,
        HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => FailureKind.Unreachable,
        HttpRequestError.SecureConnectionError => FailureKind.Insecure,
        HttpRequestError.ResponseEnded => FailureKind.Disconnected,
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => FailureKind.NotAnApi,
        _ => error.InnerException is IOException or SocketException { SocketErrorCode: SocketError.ConnectionReset }
            ? FailureKind.Disconnected
            : FailureKind.Unreachable,
    };
}
