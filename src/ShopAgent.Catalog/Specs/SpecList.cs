using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Specs;

/// <summary>Collects the specifications of one product, each with its place in the text.</summary>
internal sealed class SpecList
{
    private readonly List<Spec> _specs = [];

    public int Count => _specs.Count;

    public bool Has(decimal number, string unit) => _specs.Exists(spec => spec.Number == number && spec.Unit == unit);

    /// <summary>Without repetitions; the first, most trusted one stays.</summary>
    public IReadOnlyList<Spec> Distinct(int most) => [.. _specs.DistinctBy(spec => (spec.Name, spec.Number, spec.Unit, spec.Number is null ? spec.Text : "")).Take(most)];

    public void AddNumber(SpecText text, int token, string name, decimal number, string? unit)
    {
        var (start, length) = text.Span(token, token + 1);
        _specs.Add(new Spec(name, number, unit, text.Written(token, token + 1), text.Source, start, length, text.Field));
    }

    public void Add(SpecText text, NamedStandard standard)
    {
        var (start, length) = text.Span(standard.Start, standard.End);
        _specs.Add(new Spec(standard.Spec, null, null, standard.Name, text.Source, start, length, text.Field));
    }

    public void Add(SpecText text, MeasuredValue measure, string name)
    {
        var written = text.Written(measure.Start, measure.End);
        if (UnitCase.IsWord(written)) return;
        var (start, length) = text.Span(measure.Start, measure.End);
        foreach (var (as_, number, of) in Values(measure, name, text.Field is not null))
            _specs.Add(new Spec(as_, number, of ?? measure.Unit, written, text.Source, start, length, text.Field));
    }

    private static IEnumerable<(string Name, decimal Number, string? Unit)> Values(MeasuredValue measure, string name, bool isAttribute) => measure switch
    {
        { Form: MeasureForm.Multiple } =>
        [
            (name, measure.Value * measure.Count, null),
            (measure.Unit == "GB" ? SpecExtractor.ModuleSize : "single " + name, measure.Value, null),
            (SpecExtractor.Modules, measure.Count, "pieces"),
        ],
        { Form: MeasureForm.Range } => [(name, measure.Values[0], null), (name + SpecExtractor.RangeEnd, measure.Values[^1], null)],
        { Form: MeasureForm.Pair, Unit: "MB/s" } => [("read speed", measure.Values[0], null), ("write speed", measure.Values[1], null)],
        { Form: MeasureForm.Pair, Unit: "GB", Values: [var memory, var storage] } when memory < storage && !isAttribute =>
            [(UnnamedMeasures.Memory, memory, null), (UnnamedMeasures.Storage, storage, null)],
        { Form: MeasureForm.Dimensions } => measure.Values.Select(side => (isAttribute ? name : "dimensions", side, (string?)null)),
        _ => measure.Values.Select(value => (name, value, (string?)null)),
    };
}
