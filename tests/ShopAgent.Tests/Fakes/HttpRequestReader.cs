using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ShopAgent.Tests.Fakes;

/// <summary>Reads one HTTP/1.1 request with a Content-Length or chunked body.</summary>
internal static class HttpRequestReader
{
    /// <summary>Null when the client left without a request.</summary>
    public static async Task<RecordedRequest?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var first = (await LineAsync(stream, cancellationToken)).Split(' ');
        if (first.Length < 2)
            return null;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await LineAsync(stream, cancellationToken) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }
        var body = headers.TryGetValue("Content-Length", out var length)
            ? await BytesAsync(stream, int.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture), cancellationToken)
            : await ChunksAsync(stream, headers, cancellationToken);
        return new RecordedRequest(first[0], first[1], headers, body.Length == 0 ? [] : JsonNode.Parse(body) as JsonObject ?? []);
    }

    private static async Task<string> ChunksAsync(Stream stream, Dictionary<string, string> headers, CancellationToken cancellationToken)
    {
        var body = new StringBuilder();
        if (!headers.ContainsKey("Transfer-Encoding"))
            return "";
        while (int.Parse(await LineAsync(stream, cancellationToken), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var size)
        {
            body.Append(await BytesAsync(stream, size, cancellationToken));
            await LineAsync(stream, cancellationToken);
        }
        return body.ToString();
    }

    private static async Task<string> BytesAsync(Stream stream, int count, CancellationToken cancellationToken)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return Encoding.UTF8.GetString(bytes);
    }

    private static async Task<string> LineAsync(Stream stream, CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, cancellationToken) == 1 && one[0] != '\n')
            line.Add(one[0]);
        return Encoding.ASCII.GetString(line.ToArray()).TrimEnd('\r');
    }
}
