using System.Text;
using CsvHelper;
using ShopAgent.Catalog.Products;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Delimited;

/// <summary>Reads the records of a delimited feed, one at a time; ragged rows and stray quotes are mended and reported.</summary>
internal static class DelimitedReader
{
    /// <param name="allowLineBreaks">False to end every record at its line, which mends a feed with an unclosed quote.</param>
    /// <exception cref="UnclosedQuoteException">Line breaks were allowed, and a quote is never closed.</exception>
    public static IEnumerable<DelimitedRecord> Read(Stream utf8, DelimitedHead head, bool allowLineBreaks, FeedLog log, CancellationToken cancellationToken)
    {
        Skip(utf8, head.SkippedBytes);
        var unclosedAt = 0;
        var options = new CsvReaderOptions
        {
            Separator = head.Separator,
            AllowLineBreaksInQuotes = allowLineBreaks,
            MaxRecordSize = FeedLimits.RecordBytes,
            TrackLineNumbers = true,
            SkipEmptyLines = true,
            OnMalformedRecord = record =>
            {
                var line = (int)record.LineNumber + head.SkippedLines;
                if (allowLineBreaks && (record.Reason is CsvMalformedReason.UnterminatedQuote || Swallowed(record.RawRecord, head))) unclosedAt = line;
                // Tab-separated text has no need of quotes: an inch mark inside a cell is text.
                else if (head.Separator == '\t' && record.Reason is CsvMalformedReason.StrayQuote) log.Repair();
                else log.Warn(line, null, null, record.RawRecord, "quotes", "The quotes of this row do not match (a quote inside a quoted cell is written twice: \"\"); its text was kept as it stands.");
            },
        };
        using var csv = CsvReader.Create(utf8, options, leaveOpen: false);
        while (Next(csv, head, allowLineBreaks))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (unclosedAt > 0) throw new UnclosedQuoteException(unclosedAt);
            log.Records++;
            if (Cells(csv, head, log) is { } record) yield return record;
        }

        if (unclosedAt > 0) throw new UnclosedQuoteException(unclosedAt);
    }

    /// <summary>Whether a record with mismatched quotes runs over lines that are records themselves: then a quote was closed by the next one, rows later.</summary>
    private static bool Swallowed(string record, DelimitedHead head) =>
        record.Split('\n').Skip(1).SkipLast(1).Any(line => line.Count(head.Separator.Equals) == head.Names.Count - 1);

    private static bool Next(CsvReader csv, DelimitedHead head, bool allowLineBreaks)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException exception)
        {
            var line = (int)exception.LineNumber + head.SkippedLines;
            if (allowLineBreaks) throw new UnclosedQuoteException(line);
            throw new CatalogException($"The record at line {line} is larger than {FeedLimits.RecordBytes >> 20} MB, which no product is; the feed was not imported.", exception);
        }
    }

    private static DelimitedRecord? Cells(CsvReader csv, DelimitedHead head, FeedLog log)
    {
        var line = (int)csv.LineNumber + head.SkippedLines;
        var cells = new string[head.Names.Count];
        for (var index = 0; index < cells.Length; index++) cells[index] = index < csv.FieldCount ? csv.GetString(index) : "";
        if (csv.FieldCount <= cells.Length && cells.All(string.IsNullOrWhiteSpace))
        {
            log.Repair();
            return null;
        }

        if (csv.FieldCount < cells.Length)
        {
            if (Unquoted(Raw(csv), head) is { } plain) return new DelimitedRecord(line, plain);
            log.Warn(line, null, null, Raw(csv), "row-short", $"The row has {csv.FieldCount} cells where the header has {cells.Length}; the missing ones were read as empty.");
        }

        for (var index = cells.Length; index < csv.FieldCount; index++)
        {
            if (string.IsNullOrWhiteSpace(csv.GetString(index))) continue;
            log.Reject(line, null, null, Raw(csv), "row-long", $"The row has {csv.FieldCount} cells where the header has {cells.Length}; it was left out, because its values may stand in the wrong columns. Quote cells that contain the separator.");
            return null;
        }

        if (csv.FieldCount > cells.Length) log.Repair();
        return new DelimitedRecord(line, cells);
    }

    private static string Raw(CsvReader csv) => Encoding.UTF8.GetString(csv.RawRecord);

    /// <summary>The cells of a row in which a quote swallowed separators: parted by those alone, they are as many as the header has. Null for other rows.</summary>
    private static string[]? Unquoted(string record, DelimitedHead head)
    {
        if (!record.Contains('"', StringComparison.Ordinal)) return null;
        var cells = record.Split(head.Separator);
        return cells.Length == head.Names.Count ? [.. cells.Select(cell => cell.StartsWith('"') ? cell.EndsWith('"') && cell.Length > 1 ? cell[1..^1] : cell[1..] : cell)] : null;
    }

    private static void Skip(Stream stream, int bytes)
    {
        while (bytes > 0 && stream.ReadByte() >= 0) bytes--;
    }
}

/// <param name="Line">Where the record starts, counted from 1.</param>
/// <param name="Cells">As many as the header has.</param>
internal sealed record DelimitedRecord(int Line, IReadOnlyList<string> Cells);

/// <summary>A quote of a delimited feed is never closed and swallows the rest; the feed has to be read again, line by line.</summary>
internal sealed class UnclosedQuoteException : Exception
{
    public UnclosedQuoteException(int line) : base($"Unclosed quote from line {line}.") => Line = line;

    public UnclosedQuoteException() { }

    public UnclosedQuoteException(string message) : base(message) { }

    public UnclosedQuoteException(string message, Exception innerException) : base(message, innerException) { }

    public int Line { get; }
}
