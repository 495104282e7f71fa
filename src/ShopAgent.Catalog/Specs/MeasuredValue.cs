namespace ShopAgent.Catalog.Specs;

/// <summary>A measure found in text.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">Token after the last one.</param>
/// <param name="Values">In base units, in the order written; of a resolution the number of pixels.</param>
/// <param name="Unit">Base unit.</param>
/// <param name="Count">Of <see cref="MeasureForm.Multiple"/>: how many; else 1.</param>
/// <param name="IsOpenEnded">The value is a lower end without an upper one: "6+ years".</param>
public sealed record MeasuredValue(int Start, int End, IReadOnlyList<decimal> Values, string Unit, MeasureForm Form, int Count = 1, bool IsOpenEnded = false)
{
    public decimal Value => Values[0];
}

/// <summary>How numbers and unit stand together.</summary>
public enum MeasureForm
{
    /// <summary>"16 GB".</summary>
    Plain,

    /// <summary>"5-12 years": lowest and highest.</summary>
    Range,

    /// <summary>"5000/4400 MB/s": two values of two things.</summary>
    Pair,

    /// <summary>"508 x 420 mm".</summary>
    Dimensions,

    /// <summary>"2 x 16 GB": so many of that size.</summary>
    Multiple,

    /// <summary>"2560 x 1440": pixels.</summary>
    Resolution,
}

/// <summary>A measure with the name that the words beside it give; null when they give none.</summary>
internal readonly record struct FoundMeasure(MeasuredValue Measure, string? Name);
