using System.Globalization;
using System.Net.Http.Headers;

namespace ShopAgent.Agent.Models.Wire;

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
