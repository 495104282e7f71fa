namespace ShopAgent.Import.Feeds;

/// <summary>Tells text that is UTF-8 but for a few damaged bytes (a description cut within a letter) from text in a single-byte encoding.</summary>
internal static class Utf8Census
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
