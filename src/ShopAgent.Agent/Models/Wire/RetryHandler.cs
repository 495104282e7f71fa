using System.Globalization;
using System.Net.Http.Headers;
using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>
/// Tries again what may go well a moment later: rate limits, faults of the server, broken connections. Whatever fails here has not
/// been delivered to anyone yet, see <see cref="TolerantHandler"/>; a reply that breaks off later is never repeated.
/// </summary>
internal sealed class RetryHandler(TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>The usual number in vendors' own clients.</summary>
    private const int MostRetries = 2;

    /// <summary>Doubles with each retry, as in vendors' own clients.</summary>
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(.5);

    /// <summary>Nobody at a prompt waits longer without being told; a server that asks for more gets its refusal shown instead.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null)
            await request.Content.LoadIntoBufferAsync(cancellationToken);
        for (var retry = 0; ; retry++)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (EndpointException error) when (retry < MostRetries && IsPassing(error) && Wait(error, retry) <= LongestWait)
            {
                await Task.Delay(Wait(error, retry), time, cancellationToken);
            }
        }
    }

    private static TimeSpan Wait(EndpointException error, int retry) => error.RetryAfter ?? FirstWait * (1 << retry);

    private static bool IsPassing(EndpointException error) => error.Kind switch
    {
        FailureKind.RateLimited or FailureKind.Disconnected or FailureKind.Truncated => true,
        FailureKind.ServerFailed => error.Status is null or 408 or 500 or 502 or 503 or 504 or 529,
        _ => false,
    };
}

/// <summary>How long a server asks its clients to wait (RFC 9110, section 10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>OpenAI's and Azure's finer variant of the header.</summary>
    private const string Milliseconds = "retry-after-ms";

    /// <summary>Null when the server does not say; never negative.</summary>
    public static TimeSpan? Read(HttpResponseHeaders headers, TimeProvider time)
    {
        if (headers.TryGetValues(Milliseconds, out var values)
            && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
            return TimeSpan.FromMilliseconds(milliseconds);
        var wait = headers.RetryAfter?.Delta ?? headers.RetryAfter?.Date - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
