using System.Text;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>A reply's clean parts as the event stream that the client reads. Owns the server's response.</summary>
internal sealed class ReplyStream(ReplySource source, Reply first, IDisposable response) : Stream
{
    private Reply? next = first;
    private ReadOnlyMemory<byte> buffer;
    private bool closed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (this.buffer.IsEmpty && !closed)
            this.buffer = Encoding.UTF8.GetBytes(await NextAsync(cancellationToken));
        var count = Math.Min(buffer.Length, this.buffer.Length);
        this.buffer[..count].CopyTo(buffer);
        this.buffer = this.buffer[count..];
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Replies are read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
            response.Dispose();
        }
        base.Dispose(disposing);
    }

    private async ValueTask<string> NextAsync(CancellationToken cancellationToken)
    {
        var part = next ?? await source.NextAsync(cancellationToken);
        next = null;
        closed = part is null;
        return part is null ? ReplyWriter.Done : ReplyWriter.Event(part);
    }
}
