using System.Text;
using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>Reads the body of a reply with an error status.</summary>
internal static class ErrorBodies
{
    /// <summary>An error that needs more is no explanation.</summary>
    private const int LongestBody = 64 * 1024;

    /// <summary>A body that breaks off or never comes leaves the status to speak for itself.</summary>
    public static async Task<ErrorReply> ReadAsync(HttpResponseMessage response, ReplyClock clock, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        try
        {
            var body = await TimeLimit.RunAsync(
                token => TextAsync(response, token), clock.Remaining(started: true), clock.Time, FailureKind.Silent, cancellationToken);
            return ErrorReply.Read(body, status);
        }
        catch (Exception error) when (error is IOException or HttpRequestException or EndpointException)
        {
            return new ErrorReply("", "", status);
        }
    }

    private static async Task<string> TextAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var bytes = new byte[LongestBody];
        var count = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(bytes, 0, count);
    }
}
