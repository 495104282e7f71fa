using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Specs;

/// <summary>Names the measures beside which no name stands, by the other measures of the text, by what the title speaks of, and else by their unit alone.</summary>
internal sealed class UnnamedMeasures(Lexicon lexicon)
{
    public const string Memory = "memory";
    public const string Storage = "storage";

    private const decimal MinutesInSecond = 1m / 60;

    /// <summary>In GB. Above, the smaller of two sizes is no working memory but another storage.</summary>
    private const int LargestMemory = 128;

    private const int SlowestDisplay = 60;
    private const int FastestDisplay = 1000;

    /// <summary>In inches: what drives and their bays measure.</summary>
    private static readonly decimal[] DriveSizes = [1.8m, 2.5m, 3.5m, 5.25m];

    /// <param name="found">All measures of the text.</param>
    /// <param name="at">One without a name.</param>
    /// <param name="isProse">A description, where "20 years" are rarely the age of the shopper.</param>
    public string Name(IReadOnlyList<FoundMeasure> found, int at, TitleConcepts title, bool isProse)
    {
        var measure = found[at].Measure;
        return measure.Unit switch
        {
            "GB" => DataName(found, at) ?? title.Only("GB"),
            "Hz" when measure.Value is >= SlowestDisplay and <= FastestDisplay && found.Any(other => other.Measure.Unit is "inch" or MeasureReader.Pixels) => "refresh rate",
            "min" when measure.Value < MinutesInSecond => "response time",
            "min" => title.Only("min"),
            "inch" when DriveSizes.Contains(measure.Value) && title.Has(Storage, "GB") => "drive size",
            "years" when isProse && measure is { Form: MeasureForm.Plain, IsOpenEnded: false } => "period",
            _ => null,
        } ?? lexicon.Specs.Default(measure.Unit)?.Name ?? measure.Unit;
    }

    /// <summary>The smaller of two very different sizes is the memory: "16 GB, 512 GB SSD".</summary>
    private static string? DataName(IReadOnlyList<FoundMeasure> found, int at)
    {
        var own = found[at].Measure;
        for (var other = 0; other < found.Count; other++)
        {
            if (other == at || found[other] is not { Measure: { Unit: "GB", Form: MeasureForm.Plain } measure } sibling) continue;
            if (own.Value is >= 1 and <= LargestMemory && own.Value * 2 <= measure.Value && (sibling.Name == Storage || (sibling.Name is null && other == at + 1))) return Memory;
            if (measure.Value is >= 1 and <= LargestMemory && measure.Value * 2 <= own.Value && (sibling.Name == Memory || (sibling.Name is null && other == at - 1))) return Storage;
        }

        return null;
    }
}
