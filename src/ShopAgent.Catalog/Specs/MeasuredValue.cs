namespace ShopAgent.Catalog.Specs;

/// <summary>A measure found in text.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">Token after the last one.</param>
/// <param name="Values">In base units, in the order written; of a resolution the number of pixels.</param>
/// <param name="Unit">Base unit.</param>
/// <param name="Count">Of <see cref="MeasureForm.Multiple"/>: how many; else 1.</param>
/// <param name="IsOpenEnded">"6+ years".</param>
public sealed record MeasuredValue(int Start, int End, IReadOnlyList<decimal> Values, string Unit, MeasureForm Form, int Count = 1, bool IsOpenEnded = false)
{
    public decimal Value => Values[0];
}
