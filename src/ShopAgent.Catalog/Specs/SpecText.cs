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
