using CsCheck;
using ShopAgent.Catalog.Specs;
using ShopAgent.Catalog.Words.Tokens;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Specs;

public class MeasurePropertyTests
{
    private static readonly MeasureReader Reader = new(TestCatalog.Lexicon);

    private static readonly SpecExtractor Extractor = new(TestCatalog.Lexicon);

    private static readonly string[] BaseUnits =
        ["g", "mm", "ml", "GB", "Hz", "W", "mAh", "Wh", "V", "lm", "dB", "rpm", "min", "years", "persons", "pieces", "inch", "MB/s", "Mbit/s", "m²", "°C", "ppm", "fps", "cuin", "outlets"];

    /// <summary>A unit, a smaller one, and how many of the smaller are one of the larger.</summary>
    private static readonly (string Large, string Small, int Ratio)[] Conversions =
        [("kg", "g", 1000), ("m", "cm", 100), ("km", "m", 1000), ("l", "cl", 100), ("l", "ml", 1000), ("TB", "GB", 1000), ("GHz", "MHz", 1000), ("kW", "W", 1000), ("Ah", "mAh", 1000), ("h", "min", 60), ("To", "Go", 1000)];

    [Fact]
    public void A_written_measure_is_read_as_the_same() =>
        Gen.Select(Gen.OneOf([.. BaseUnits.Select(unit => Gen.Const(unit))]), Gen.Int[1, 4_000_000], Gen.Int[0, 3]).AlwaysHolds(
            made => (made.Item2 / Power(made.Item3)) is var value && Read(MeasureText.Format(value, made.Item1)) is { } read && read.Value == value && read.Unit == made.Item1, 3000);

    [Fact]
    public void Units_of_one_dimension_convert_consistently() =>
        Gen.Select(Gen.OneOf([.. Conversions.Select(pair => Gen.Const(pair))]), Gen.Int[10, 900]).AlwaysHolds(
            made => Read($"{made.Item2} {made.Item1.Large}") is { } large && Read($"{made.Item2 * made.Item1.Ratio} {made.Item1.Small}") is { } small && large.Value == small.Value && large.Unit == small.Unit, 1000);

    [Fact]
    public void A_kit_is_as_large_as_its_modules_together() =>
        Gen.Select(Gen.Int[2, 8], Gen.Int[1, 64], Gen.OneOf(Gen.Const("{0} x {1}GB"), Gen.Const("{0}x{1} GB"), Gen.Const("{0} × {1} Go"))).AlwaysHolds(made =>
        {
            var title = "Memory kit " + made.Item3.Replace("{0}", $"{made.Item1}", StringComparison.Ordinal).Replace("{1}", $"{made.Item2}", StringComparison.Ordinal) + " DDR5";
            var specs = Extractor.Extract(TestProducts.Item("volt", "x", title, 1, "Memory"));
            decimal Of(string name) => Assert.Single(specs, spec => spec.Name == name).Number!.Value;
            return Of("memory") == Of(SpecExtractor.Modules) * Of(SpecExtractor.ModuleSize) && Of(SpecExtractor.ModuleSize) == made.Item2 && Of(SpecExtractor.Modules) == made.Item1;
        });

    private static MeasuredValue? Read(string text) => Reader.Read(Tokenizer.Split(text)).SingleOrDefault();

    private static decimal Power(int exponent) => exponent switch { 0 => 1m, 1 => 10m, 2 => 100m, _ => 1000m };
}
