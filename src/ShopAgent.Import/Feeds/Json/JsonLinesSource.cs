using System.Text.Json;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Json;

/// <summary>One JSON object a line; a line that is not is left out and reported.</summary>
internal static class JsonLinesSource
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static IEnumerable<JsonRecord> Read(Stream utf8, FeedLog log, CancellationToken cancellationToken)
    {
        using (utf8)
        {
            var lines = new LineSource(utf8, FeedLimits.RecordBytes);
            while (lines.Next())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (lines.IsTooLong)
                {
                    log.Records++;
                    log.Reject(lines.Number, null, null, null, "record-large", $"The line is longer than {FeedLimits.RecordBytes >> 20} MB, which no product is; it was left out.");
                    continue;
                }

                if (lines.Line.Span.IndexOfAnyExcept(" \t\r"u8) < 0) continue;
                log.Records++;
                using var document = Parse(lines, log);
                if (document is not null) yield return new JsonRecord(lines.Number, document.RootElement);
            }
        }
    }

    private static JsonDocument? Parse(LineSource lines, FeedLog log)
    {
        try
        {
            JsonSurrogates.Mend(lines.Line.Span, isFinal: true);
            var document = JsonDocument.Parse(lines.Line, Lenient);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
            log.Reject(lines.Number, null, null, null, "json-not-an-object", "The line is not a JSON object such as {\"id\": 1, ...}; it was left out.");
        }
        catch (JsonException exception)
        {
            log.Reject(lines.Number, null, null, System.Text.Encoding.UTF8.GetString(lines.Line.Span[..Math.Min(lines.Line.Length, 200)]), "json-broken",
                $"The line is not valid JSON at character {exception.BytePositionInLine + 1}, where one whole object a line is expected; it was left out.");
        }

        return null;
    }
}

/// <summary>Lines of a byte stream without their ends, in bounded memory.</summary>
internal sealed class LineSource(Stream stream, int maxBytes)
{
    private const int InitialBytes = 1 << 16;

    private byte[] _buffer = new byte[InitialBytes];
    private int _start;
    private int _end;
    private bool _finished;

    /// <summary>Counted from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Valid until <see cref="Next"/>; empty when <see cref="IsTooLong"/>.</summary>
    public Memory<byte> Line { get; private set; }

    public bool IsTooLong { get; private set; }

    public bool Next()
    {
        (Line, IsTooLong) = (default, false);
        for (var searched = _start; ;)
        {
            var at = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (at >= 0) return Take(searched + at, 1);
            if (_finished) return _end > _start || IsTooLong ? Take(_end, 0) : false;
            if (_end - _start > maxBytes) (IsTooLong, _start) = (true, _end);
            searched = Fill();
        }
    }

    private bool Take(int end, int breakLength)
    {
        Number++;
        IsTooLong |= end - _start > maxBytes;
        if (!IsTooLong) Line = _buffer.AsMemory(_start, end - _start);
        _start = end + breakLength;
        return true;
    }

    /// <returns>Where the new bytes begin.</returns>
    private int Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _finished = read == 0;
        _end += read;
        return _end - read;
    }
}
