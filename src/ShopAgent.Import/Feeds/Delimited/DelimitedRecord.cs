namespace ShopAgent.Import.Feeds.Delimited;

/// <param name="Line">Where the record starts, counted from 1.</param>
/// <param name="Cells">As many as the header has.</param>
internal sealed record DelimitedRecord(int Line, IReadOnlyList<string> Cells);
