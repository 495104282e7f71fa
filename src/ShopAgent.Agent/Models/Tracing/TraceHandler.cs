using System.Text;

namespace ShopAgent.Agent.Models.Tracing;

/// <summary>Notes every request and reply as it really goes over the wire.</summary>
internal sealed class TraceHandler(ModelTrace trace, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Headers carry keys and are never noted.
        trace.Note($">>> {request.Method} {request.RequestUri?.GetLeftPart(UriPartial.Path)}", request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken);
        }
        catch (Exception problem)
        {
            trace.Note("<<< " + problem.GetType().Name, problem.Message);
            throw;
        }

        var type = response.Content.Headers.ContentType;
        var noted = new StreamContent(new TracedStream(await response.Content.ReadAsStreamAsync(cancellationToken), text => trace.Note($"<<< HTTP {(int)response.StatusCode} {type}", text)));
        foreach (var header in response.Content.Headers) noted.Headers.TryAddWithoutValidation(header.Key, header.Value);
        response.Content = noted;
        return response;
    }
}

/// <summary>Passes a reply on and hands over all that was read of it when it is closed.</summary>
internal sealed class TracedStream(Stream inner, Action<string> done) : Stream
{
    /// <summary>Characters of one reply that are kept.</summary>
    private const int MaxBytes = 1_000_000;

    private readonly MemoryStream _read = new();
    private bool _isDone;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Keep(buffer.AsSpan(offset, inner.Read(buffer, offset, count)));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        return Keep(buffer.Span[..count]);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDone)
        {
            _isDone = true;
            done(Encoding.UTF8.GetString(_read.ToArray()));
            _read.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Keep(ReadOnlySpan<byte> bytes)
    {
        if (!_isDone && _read.Length < MaxBytes) _read.Write(bytes);
        return bytes.Length;
    }
}
