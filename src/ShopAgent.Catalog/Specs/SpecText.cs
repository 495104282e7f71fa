using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Specs;

/// <summary>One text of a product, and where it stands.</summary>
/// <param name="Field">Name of the attribute as the feed writes it; null for title and description.</param>
internal sealed record SpecText(string Text, string Source, IReadOnlyList<Token> Tokens, string? Field = null)
{
    /// <param name="start">First token.</param>
    /// <param name="end">Token after the last one.</param>
    public (int Start, int Length) Span(int start, int end) => (Tokens[start].Start, Tokens[end - 1].End - Tokens[start].Start);

    /// <summary>Bits or bytes, as the capitals tell.</summary>
    public MeasuredValue WithUnitAsWritten(MeasuredValue measure)
    {
        var unit = UnitCase.Correct(Written(measure.Start, measure.End), measure.Unit);
        return unit == measure.Unit ? measure : measure with { Unit = unit };
    }

    public string Written(int start, int end) => Text[Tokens[start].Start..Tokens[end - 1].End];
}

/// <summary>What only capitals tell: "6 Gb/s" are bits and "6 GB/s" bytes, "2 To" is a size and "2 to" no unit. Searches are typed without them, so this is for products only.</summary>
internal static class UnitCase
{
    private static readonly string[] Words = [" to", " go", " a"];

    /// <summary>A small word that stands apart from its number is no unit.</summary>
    public static bool IsWord(string written) => Array.Exists(Words, word => written.EndsWith(word, StringComparison.Ordinal));

    public static string Correct(string written, string unit) => unit switch
    {
        "Mbit/s" when written.EndsWith("Bps", StringComparison.Ordinal) => "MB/s",
        "MB/s" when written.Contains("b/s", StringComparison.Ordinal) => "Mbit/s",
        _ => unit,
    };
}
