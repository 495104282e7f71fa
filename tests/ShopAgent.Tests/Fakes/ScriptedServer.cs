using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ShopAgent.Tests.Fakes;

/// <summary>
/// A real HTTP server on a free loopback port that plays scripted replies in order and records the requests. It speaks to the socket
/// itself, because cuts, resets and silence are half of what it is for.
/// </summary>
public sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Queue<Func<RecordedRequest, ScriptedReply>> script = new();
    private readonly List<RecordedRequest> requests = [];
    private Func<RecordedRequest, ScriptedReply>? always;
    private readonly Lock gate = new();
    private readonly Task accepting;

    public ScriptedServer()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Base address of the API: http://127.0.0.1:PORT/v1.</summary>
    public string Endpoint => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1");

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (gate)
                return [.. requests];
        }
    }

    /// <summary>Adds the next reply of the script.</summary>
    public ScriptedServer Then(ScriptedReply reply) => Then(_ => reply);

    /// <summary>Adds a reply that depends on the request, for example on whether it wants a stream.</summary>
    public ScriptedServer Then(Func<RecordedRequest, ScriptedReply> reply)
    {
        lock (gate)
            script.Enqueue(reply);
        return this;
    }

    /// <summary>Answers whatever the script does not.</summary>
    public ScriptedServer Always(Func<RecordedRequest, ScriptedReply> reply)
    {
        always = reply;
        return this;
    }

    /// <summary>Drops the rest of the script and the requests.</summary>
    public void Restart()
    {
        lock (gate)
        {
            script.Clear();
            requests.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var exchanges = new List<Task>();
        try
        {
            while (true)
                exchanges.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // Disposed, or no longer listening: what the loop meets depends on where it is when the server stops.
            await Task.WhenAll(exchanges);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                client.NoDelay = true;
                if (await HttpRequestReader.ReadAsync(client.GetStream(), stop.Token) is { } request)
                    await PlayAsync(client, Next(request));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or SocketException)
        {
            // The client left, or the server stops: both are normal ends of an exchange.
        }
    }

    private ScriptedReply Next(RecordedRequest request)
    {
        lock (gate)
        {
            requests.Add(request);
            return script.TryDequeue(out var reply) ? reply(request) : always is not null ? always(request) : Replies.Error(418, new JsonObject { ["message"] = "The script is over." });
        }
    }

    private async Task PlayAsync(TcpClient client, ScriptedReply reply)
    {
        var stream = client.GetStream();
        if (reply.End is not (ScriptedEnd.ResetAtOnce or ScriptedEnd.SilenceAtOnce))
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(Head(reply)), stop.Token);
            foreach (var piece in reply.Pieces.Select(Encoding.UTF8.GetBytes).Concat(reply.Bytes))
                await WriteChunkAsync(stream, piece);
        }
        switch (reply.End)
        {
            case ScriptedEnd.Complete:
                await stream.WriteAsync("0\r\n\r\n"u8.ToArray(), stop.Token);
                break;
            case ScriptedEnd.Reset or ScriptedEnd.ResetAtOnce:
                client.LingerState = new LingerOption(true, 0);
                break;
            case ScriptedEnd.Silence or ScriptedEnd.SilenceAtOnce:
                await Task.Delay(Timeout.Infinite, stop.Token);
                break;
        }
    }

    private async Task WriteChunkAsync(NetworkStream stream, byte[] piece)
    {
        if (piece.Length == 0)
            return;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(piece.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), stop.Token);
        await stream.WriteAsync(piece, stop.Token);
        await stream.WriteAsync("\r\n"u8.ToArray(), stop.Token);
        await stream.FlushAsync(stop.Token);
    }

    private static string Head(ScriptedReply reply)
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {reply.Status} Scripted\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n");
        if (reply.ContentType is { } type)
            head.Append(CultureInfo.InvariantCulture, $"Content-Type: {type}\r\n");
        foreach (var (name, value) in reply.Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        return head.Append("\r\n").ToString();
    }
}
