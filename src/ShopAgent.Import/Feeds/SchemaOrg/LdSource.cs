using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ShopAgent.Catalog.Products;
using ShopAgent.Import.Feeds.Json;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.SchemaOrg;

/// <summary>The JSON-LD documents of a feed: those of a page's script elements, one a line, or the file itself.</summary>
internal sealed partial class LdSource(FeedFile file, FeedLog log)
{
    /// <summary>A document is read whole, because its nodes refer to each other; feeds beyond this come as JSON Lines.</summary>
    private const int MaxBytes = 32 << 20;

    public IEnumerable<LdDocument> Documents(CancellationToken cancellationToken)
    {
        if (file.Head.TrimStart().StartsWith('<')) return Blocks(ReadAll(), cancellationToken);
        return JsonSource.IsLines(file.Head) && file.Head.TrimStart().Contains("}\n{", StringComparison.Ordinal) ? Lines(cancellationToken) : [Whole()];
    }

    private LdDocument Whole()
    {
        try
        {
            return Document(ReadAll(), 1);
        }
        catch (JsonException exception)
        {
            throw new CatalogException($"{file.Path} is broken JSON at line {exception.LineNumber + 1}, character {exception.BytePositionInLine + 1}; nothing of it was imported. Export the feed again.", exception);
        }
    }

    private IEnumerable<LdDocument> Lines(CancellationToken cancellationToken)
    {
        using var utf8 = file.OpenUtf8();
        var lines = new LineSource(utf8, FeedLimits.RecordBytes);
        while (lines.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (lines.IsTooLong) log.Reject(lines.Number, null, null, null, "record-large", $"The line is longer than {FeedLimits.RecordBytes >> 20} MB, which no product is; it was left out.");
            else if (lines.Line.Span.IndexOfAnyExcept(" \t\r"u8) >= 0 && Parse(lines.Line, lines.Number) is { } document) yield return document;
        }
    }

    private IEnumerable<LdDocument> Blocks(byte[] page, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetString(page);
        foreach (Match block in Script().Matches(text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var json = block.Groups["json"];
            var line = 1 + text.AsSpan(0, json.Index).Count('\n');
            if (Parse(Encoding.UTF8.GetBytes(Unwrapped(json.Value)), line) is { } document) yield return document;
        }
    }

    /// <summary>Old pages guard their scripts with CDATA or comments.</summary>
    private static string Unwrapped(string json)
    {
        var match = Guarded().Match(json);
        return match.Success ? match.Groups["json"].Value : json;
    }

    private LdDocument? Parse(Memory<byte> utf8, int line)
    {
        try
        {
            return Document(utf8, line);
        }
        catch (JsonException exception)
        {
            log.Records++;
            log.Reject(line + (int)(exception.LineNumber ?? 0), null, null, null, "json-broken", $"The JSON-LD that starts at line {line} is not valid JSON; it was left out.");
            return null;
        }
    }

    private static LdDocument Document(Memory<byte> utf8, int line)
    {
        JsonSurrogates.Mend(utf8.Span, isFinal: true);
        return new LdDocument(utf8, line);
    }

    private byte[] ReadAll()
    {
        using var utf8 = file.OpenUtf8();
        using var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = utf8.Read(buffer)) > 0;)
        {
            all.Write(buffer, 0, read);
            if (all.Length > MaxBytes)
                throw new CatalogException($"{file.Path} is a JSON-LD document of more than {MaxBytes >> 20} MB; split it, or write one product a line (JSON Lines).");
        }

        return all.ToArray();
    }

    [GeneratedRegex("""<script\b[^>]*\btype\s*=\s*["']?application/ld\+json\b[^>]*>(?<json>.*?)</script\s*>""", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex(@"^\s*(//)?\s*(<!\[CDATA\[|<!--)\s*(?<json>.*?)\s*(//)?\s*(\]\]>|-->)\s*$", RegexOptions.Singleline)]
    private static partial Regex Guarded();
}
