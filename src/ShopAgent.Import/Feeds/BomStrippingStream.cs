namespace ShopAgent.Import.Feeds;

/// <summary>A UTF-8 stream without the byte order marks at its start; some exports write two.</summary>
internal sealed class BomStrippingStream : Stream
{
    private static readonly byte[] Mark = [0xef, 0xbb, 0xbf];

    private readonly Stream _inner;
    private readonly byte[] _first;
    private int _given;

    public BomStrippingStream(Stream inner)
    {
        _inner = inner;
        var bytes = new byte[Mark.Length];
        int count;
        do count = inner.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        while (bytes.AsSpan(0, count).SequenceEqual(Mark));
        _first = bytes[..count];
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (_given == _first.Length) return _inner.Read(buffer);
        var count = Math.Min(buffer.Length, _first.Length - _given);
        _first.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Tells text that is UTF-8 but for a few damaged bytes (a description cut within a letter) from text in a single-byte encoding.</summary>
internal static class Utf8Validator
{
    private const int BlockBytes = 1 << 16;

    /// <summary>Whether more letters beyond ASCII are whole than broken. Those of a single-byte encoding hardly ever look like UTF-8.</summary>
    public static bool IsMostlyUtf8(Stream bytes, CancellationToken cancellationToken)
    {
        using var stream = bytes;
        var decoder = new System.Text.UTF8Encoding(false).GetDecoder();
        var block = new byte[BlockBytes];
        var characters = new char[BlockBytes + 1];
        var (whole, broken) = (0L, 0L);
        for (int read; (read = stream.Read(block)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = decoder.GetChars(block.AsSpan(0, read), characters, flush: false);
            foreach (var character in characters.AsSpan(0, count))
            {
                if (character == '\ufffd') broken++;
                else if (character > '\u007f') whole++;
            }
        }

        return whole > broken;
    }
}
