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
