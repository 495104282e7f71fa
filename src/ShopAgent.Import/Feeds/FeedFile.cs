using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ShopAgent.Catalog.Products;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds;

/// <summary>
/// A feed file, looked through once: its hash, its encoding and its beginning. <see cref="OpenUtf8"/> then gives it as UTF-8 without byte order marks, whatever it is stored in
/// (gzip, UTF-16, Windows-1252).
/// </summary>
internal sealed partial class FeedFile
{
    private const int BlockBytes = 1 << 16;

    private const int Windows1252 = 1252;

    private FileStream? _open;

    private FeedFile(string path) => Path = path;

    public string Path { get; }

    public bool IsGzip { get; private init; }

    /// <summary>The encoding of the (unpacked) text.</summary>
    public Encoding Encoding { get; private init; } = Encoding.UTF8;

    /// <summary>The mark at its start or most of its letters say UTF-8, but some bytes are not: they are read as U+FFFD.</summary>
    public bool IsDamaged { get; private init; }

    /// <summary>SHA-256 of the file as stored, lower-case hex.</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>The first 64 KB as text, without byte order marks.</summary>
    public string Head { get; private init; } = "";

    /// <exception cref="CatalogException">The file cannot be read, or unpacks to far more than a feed does.</exception>
    public static FeedFile Inspect(string path, CancellationToken cancellationToken)
    {
        try
        {
            var gzip = IsGzipped(path);
            var head = ReadHead(path, gzip);
            var isUtf8 = IsUtf8(path, gzip, cancellationToken);
            var encoding = EncodingOfMark(head) ?? (isUtf8 || Utf8Validator.IsMostlyUtf8(Open(path, gzip), cancellationToken) ? Encoding.UTF8 : DeclaredEncoding(head) ?? CodePagesEncodingProvider.Instance.GetEncoding(Windows1252)!);
            return new FeedFile(path) { IsGzip = gzip, Encoding = encoding, IsDamaged = encoding is UTF8Encoding && !isUtf8, Sha256 = Hash(path), Head = encoding.GetString(head).TrimStart('\ufeff') };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CatalogException($"{path} cannot be read: {exception.Message}", exception);
        }
        catch (InvalidDataException exception)
        {
            throw new CatalogException($"{path} starts like a gzip file but cannot be unpacked: {exception.Message} Download the feed again.", exception);
        }
    }

    /// <summary>Whether the text, as far as feeds of one document go, has this ASCII text somewhere.</summary>
    public bool Contains(string ascii)
    {
        if (Head.Contains(ascii, StringComparison.OrdinalIgnoreCase)) return true;
        using var reader = new StreamReader(OpenUtf8());
        var buffer = new char[BlockBytes];
        for (var (kept, total) = (0, 0L); total < FeedLimits.SmallBytes; )
        {
            var read = reader.ReadBlock(buffer, kept, buffer.Length - kept);
            if (read == 0) return false;
            if (buffer.AsSpan(0, kept + read).Contains(ascii, StringComparison.OrdinalIgnoreCase)) return true;
            var keep = Math.Min(ascii.Length, kept + read);
            buffer.AsSpan(kept + read - keep, keep).CopyTo(buffer);
            (kept, total) = (keep, total + read);
        }

        return false;
    }

    /// <summary>How much of the file the latest reader has taken, 0 to 1: an estimate, because readers run ahead.</summary>
    public double ShareRead => _open is { CanRead: true } file ? (double)file.Position / Math.Max(1, file.Length) : 1;

    public Stream OpenUtf8()
    {
        _open = OpenStored(Path);
        Stream bytes = IsGzip ? new GZipStream(_open, CompressionMode.Decompress) : _open;
        var utf8 = Encoding is UTF8Encoding && !IsDamaged ? bytes : Encoding.CreateTranscodingStream(bytes, Encoding, new UTF8Encoding(false));
        var buffered = new BufferedStream(utf8, BlockBytes);
        return new BomStrippingStream(buffered);
    }

    public static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static Stream Open(string path, bool gzip)
    {
        var file = OpenStored(path);
        return gzip ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private static FileStream OpenStored(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BlockBytes, FileOptions.SequentialScan);

    /// <summary>RFC 1952: a gzip file starts with 1F 8B.</summary>
    private static bool IsGzipped(string path)
    {
        using var file = File.OpenRead(path);
        return file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
    }

    private static byte[] ReadHead(string path, bool gzip)
    {
        using var stream = Open(path, gzip);
        var head = new byte[BlockBytes];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    private static Encoding? EncodingOfMark(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Encoding.UTF8.Preamble)) return Encoding.UTF8;
        if (head.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode;
        if (head.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Encoding.BigEndianUnicode;
        // UTF-16 without its mark: feeds start with an ASCII character, whose other byte is zero.
        return head switch
        {
            [not 0, 0, not 0, 0, not 0, 0, not 0, 0, ..] => Encoding.Unicode,
            [0, not 0, 0, not 0, 0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    /// <summary>What an XML declaration names, for documents that are not UTF-8.</summary>
    private static Encoding? DeclaredEncoding(byte[] head)
    {
        var match = XmlEncoding().Match(Encoding.Latin1.GetString(head));
        if (!match.Success) return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(match.Groups[1].Value) ?? (match.Groups[1].Value.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) ? Encoding.Latin1 : null);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Decodes everything strictly, and watches how much there is of it.</summary>
    private static bool IsUtf8(string path, bool gzip, CancellationToken cancellationToken)
    {
        var limit = gzip ? Math.Max(FeedLimits.SmallBytes, new FileInfo(path).Length * FeedLimits.GzipRatio) : long.MaxValue;
        using var stream = Open(path, gzip);
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[BlockBytes];
        var characters = new char[BlockBytes];
        var valid = true;
        long total = 0;
        for (int read; (read = stream.Read(bytes)) > 0 && (valid || gzip);)
        {
            cancellationToken.ThrowIfCancellationRequested();
            total += read;
            if (total > limit) throw new CatalogException($"{path} unpacks to more than {FeedLimits.GzipRatio} times its size, which no feed does; it was not imported.");
            if (valid) valid = Decodes(decoder, bytes.AsSpan(0, read), characters, flush: false);
        }

        return valid && Decodes(decoder, [], characters, flush: true);
    }

    private static bool Decodes(Decoder decoder, ReadOnlySpan<byte> bytes, Span<char> characters, bool flush)
    {
        try
        {
            decoder.GetChars(bytes, characters, flush);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex("""^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.\-]+)["']""", RegexOptions.IgnoreCase)]
    private static partial Regex XmlEncoding();
}
