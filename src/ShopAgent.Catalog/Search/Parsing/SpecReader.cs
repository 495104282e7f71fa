using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Specs;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>Typed limits: "longer than 3 metres", "2x16 GB".</summary>
internal sealed class SpecReader(Lexicon lexicon, MeasureReader measures) : IQueryReader
{
    private const int LongestName = 3;

    /// <summary>How far behind the size the word for a module may stand; the kind of memory often stands between.</summary>
    private const int ModuleReach = 4;

    private readonly SpecNamer _namer = new(lexicon);

    public void Read(QueryDraft draft)
    {
        foreach (var measure in measures.Read(draft.Tokens).ToList())
            if (draft.AreFree(measure.Start, measure.End)) Add(draft, measure);
    }

    private void Add(QueryDraft draft, MeasuredValue measure)
    {
        if (ReadBetween(draft, measure) is { } range)
        {
            var rangeName = NameOf(draft, measure, range.Start);
            var said = draft.Said(range.Start, range.End);
            AddAll(draft, [new SpecConstraint(rangeName, Comparison.AtLeast, range.Low, measure.Unit, said), new SpecConstraint(rangeName, Comparison.AtMost, range.High, measure.Unit, said)]);
            draft.Take(range.Start, range.End);
            return;
        }

        var (start, end) = (measure.Start, measure.End);
        var comparison = Before(draft, ref start) ?? After(draft, ref end) ?? Implied(draft, measure, start);
        AddAll(draft, Constraints(measure, IsOfModule(draft, measure) ? SpecExtractor.ModuleSize : NameOf(draft, measure, start), comparison, draft.Said(start, end)));
        SoftenName(draft, end, measure.Unit);
        SoftenNameBefore(draft, start, measure.Unit);
        draft.Take(start, end);
    }

    private static void AddAll(QueryDraft draft, IEnumerable<SpecConstraint> constraints) => draft.Query = draft.Query with { Specs = [.. draft.Query.Specs, .. constraints] };

    private string? NameOf(QueryDraft draft, MeasuredValue measure, int start) =>
        _namer.Find(draft.Tokens, measure, draft.Count) ?? AdjectiveName(draft, start, measure.Unit) ?? DefaultName(measure.Unit);

    /// <summary>Where a word for modules follows ("32 GB sticks"), each of them is that large.</summary>
    private static bool IsOfModule(QueryDraft draft, MeasuredValue measure) => measure is { Unit: "GB", Form: MeasureForm.Plain }
        && Enumerable.Range(measure.End, ModuleReach).Any(at => at < draft.Count && draft.Tokens[at].Text is "sticks" or "stick" or "modules" or "module" or "dimms" or "barrettes" or "barrette");

    private static IEnumerable<SpecConstraint> Constraints(MeasuredValue measure, string? name, Comparison comparison, string text) => measure.Form switch
    {
        MeasureForm.Multiple =>
        [
            new SpecConstraint(SpecExtractor.Modules, Comparison.Equal, measure.Count, "pieces", text),
            new SpecConstraint(measure.Unit == "GB" ? SpecExtractor.ModuleSize : "single " + (name ?? measure.Unit), Comparison.Equal, measure.Value, measure.Unit, text),
        ],
        // Of a range of ages the youngest decides: goods made for other bounds, or without an upper one, may suit as well.
        MeasureForm.Range when comparison == Comparison.Equal && measure.Unit == "years" => [new SpecConstraint(name, Comparison.Equal, measure.Values[0], measure.Unit, text)],
        MeasureForm.Pair when measure is { Unit: "GB", Values: [var memory, var storage] } && memory < storage =>
            [new SpecConstraint("memory", comparison, memory, measure.Unit, text), new SpecConstraint("storage", comparison, storage, measure.Unit, text)],
        MeasureForm.Range when comparison == Comparison.Equal =>
        [
            new SpecConstraint(name, Comparison.AtLeast, measure.Values[0], measure.Unit, text), new SpecConstraint(name, Comparison.AtMost, measure.Values[^1], measure.Unit, text),
        ],
        MeasureForm.Dimensions => measure.Values.Select(value => new SpecConstraint(null, comparison, value, measure.Unit, text)),
        MeasureForm.Resolution => [new SpecConstraint("resolution", comparison, measure.Value, measure.Unit, text)],
        _ => [new SpecConstraint(name, comparison, measure.Value, measure.Unit, text)],
    };

    /// <summary>A range whose ends are joined by words, with the unit behind each of them or behind the last: "between 20 and 30 litres".</summary>
    private (decimal Low, decimal High, int Start, int End)? ReadBetween(QueryDraft draft, MeasuredValue measure)
    {
        if (measure.Form == MeasureForm.Range) return draft.MarkBefore(measure.Start) is { Mark.Act: PhraseAct.Between or PhraseAct.AtLeast } before
            ? (measure.Values[0], measure.Values[^1], before.Start, measure.End)
            : null;
        if (measure.Form != MeasureForm.Plain) return null;
        if (draft.MarkBefore(measure.Start) is { Mark.Act: PhraseAct.And or PhraseAct.To } joiner && IsNumber(draft, joiner.Start - 1, out var low)
            && draft.MarkBefore(joiner.Start - 1) is { Mark.Act: PhraseAct.Between or PhraseAct.AtLeast } opening && IsNumber(draft, measure.Start, out var written) && written > 0)
            return (low * measure.Value / written, measure.Value, opening.Start, measure.End);
        if (draft.MarkAt(measure.End).Act is not (PhraseAct.And or PhraseAct.To)) return null;
        if (draft.MarkBefore(measure.Start) is not { Mark.Act: PhraseAct.Between or PhraseAct.AtLeast } between || measure.End + 1 >= draft.Count) return null;
        return measures.ReadAt(draft.Tokens, measure.End + 1) is { Form: MeasureForm.Plain } second && second.Unit == measure.Unit
            ? (measure.Value, second.Value, between.Start, second.End)
            : null;
    }

    private static bool IsNumber(QueryDraft draft, int at, out decimal number)
    {
        number = draft.IsFree(at) && draft.Tokens[at].Kind == TokenKind.Number ? NumberText.ReadGrouped(draft.Tokens[at].Text) ?? -1 : -1;
        return number >= 0;
    }

    /// <summary>An open end ("6+ years") is a lower limit; a temperature that the thing is for must be borne, so that a lower one suits as well.</summary>
    private static Comparison Implied(QueryDraft draft, MeasuredValue measure, int start)
    {
        if (measure.IsOpenEnded) return Comparison.AtLeast;
        return measure.Unit == "°C" && draft.MarkBefore(start) is { Mark.Act: PhraseAct.Preposition } ? Comparison.AtMost : Comparison.Equal;
    }

    private static Comparison? Before(QueryDraft draft, ref int start)
    {
        var at = start;
        while (draft.IsFiller(at - 1) || (draft.IsFree(at - 1) && draft.Tokens[at - 1].Text is "of" or "de")) at--;
        if (draft.MarkBefore(start) is not { } mark || ComparisonOf(mark.Mark.Act) is not { } comparison)
        {
            if (at == start || draft.MarkBefore(at) is not { } far || ComparisonOf(far.Mark.Act) is not { } distant) return null;
            (mark, comparison) = (far, distant);
        }

        start = mark.Start;
        return comparison;
    }

    private static Comparison? After(QueryDraft draft, ref int end)
    {
        if (draft.MarkAt(end).Act is not (PhraseAct.AtLeast or PhraseAct.AtMost) || draft.Tokens[end].Text is "from" or "des") return null;
        var comparison = ComparisonOf(draft.MarkAt(end).Act);
        end += draft.MarkAt(end).Length;
        return comparison;
    }

    private static Comparison? ComparisonOf(PhraseAct? act) => act switch
    {
        PhraseAct.LessThan => Comparison.LessThan,
        PhraseAct.AtMost => Comparison.AtMost,
        PhraseAct.MoreThan => Comparison.MoreThan,
        PhraseAct.AtLeast => Comparison.AtLeast,
        PhraseAct.Exactly or PhraseAct.Around => Comparison.Equal,
        _ => null,
    };

    /// <summary>A comparing adjective names the measure: "heavier than 2 kg" speaks of the weight.</summary>
    private string? AdjectiveName(QueryDraft draft, int start, string unit) =>
        draft.Words.Qualities.Match(draft.Tokens, start, out var quality) > 0 ? lexicon.Specs.Find(quality.Spec, unit)?.Name : null;

    /// <summary>Only what can hardly be anything else gets a name: grams are a weight, but gigabytes may be memory or storage.</summary>
    private string? DefaultName(string unit) => unit is "GB" or "mm" or "MB/s" or "Hz" or "W" or "min" or "pieces" ? null : lexicon.Specs.Default(unit)?.Name;

    private void SoftenName(QueryDraft draft, int end, string unit)
    {
        while (draft.IsFree(end) && draft.Tokens[end].Text is "of" or "de" or "d" or "'") end++;
        if (end >= draft.Count || !draft.IsFree(end)) return;
        var length = lexicon.Specs.Match(draft.Tokens, end, out var concepts);
        if (length > 0 && concepts.Any(concept => concept.Unit == unit)) draft.Soften(end, end + length);
    }

    /// <summary>The name may stand before the measure, with small words between: "with a length of 3 m".</summary>
    private void SoftenNameBefore(QueryDraft draft, int start, string unit)
    {
        var at = start;
        while (at > 0 && (draft.IsFiller(at - 1) || (draft.IsFree(at - 1) && draft.Tokens[at - 1].Text is "of" or "de" or "d" or "'"))) at--;
        for (var first = Math.Max(0, at - LongestName); first < at; first++)
        {
            if (!draft.AreFree(first, at)) continue;
            var length = lexicon.Specs.Match(draft.Tokens, first, out var concepts);
            if (first + length != at || !concepts.Any(concept => concept.Unit == unit)) continue;
            draft.Soften(first, at);
            return;
        }
    }
}
