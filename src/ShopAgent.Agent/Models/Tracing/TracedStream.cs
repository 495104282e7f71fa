using System.Text;

namespace ShopAgent.Agent.Models.Tracing;

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
