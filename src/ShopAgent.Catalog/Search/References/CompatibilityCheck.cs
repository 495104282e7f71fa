using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Evidence;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search.References;

/// <summary>Whether a product goes with the reference: it names it, or the interfaces agree that the table asks for. What neither tells is not known.</summary>
internal sealed class CompatibilityCheck(ResolvedReference reference, InterfaceTable table, InterfaceReading interfaces, ThingTest things, MentionEvidence mentions, TermTable terms)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _stated = new(StringComparer.Ordinal);

    private readonly List<(IReadOnlyList<string> Things, IReadOnlyList<InterfaceNeed> Needs)> _rules = [.. Rules(reference, table, interfaces)];

    public Verdict Check(SearchDocument document)
    {
        if (reference.IsSameProduct(document)) return Verdict.No;
        if (mentions.IsNamedBy(document)) return Verdict.Yes;
        foreach (var (names, needs) in _rules)
            if (things.IsOneOf(document, names)) return Check(document, needs);
        return Plain(document);
    }

    private Verdict Check(SearchDocument document, IReadOnlyList<InterfaceNeed> needs)
    {
        var verdict = Verdict.Yes;
        // What the reference does not tell asks for nothing, as long as it tells another of the interfaces.
        var isAnswered = needs.Any(need => StatedBy(need).Count > 0);
        foreach (var need in needs)
        {
            var agrees = interfaces.Agrees(interfaces.Of(document, need.Interface), StatedBy(need), need);
            if (agrees == Verdict.No) return Verdict.No;
            if (agrees == Verdict.Unknown && (need.Fixed is not null || StatedBy(need).Count > 0 || !isAnswered)) verdict = Verdict.Unknown;
        }

        // What the request states of the counterpart beyond the rule is meant of the product itself.
        foreach (var stated in reference.Reference.Interfaces.Where(value => needs.All(need => need.Interface != value.Interface)))
            if (interfaces.Has(document, stated) is var has && has != Verdict.Yes) return has;
        return verdict;
    }

    private IReadOnlyList<string> StatedBy(InterfaceNeed need) =>
        _stated.TryGetValue(need.Interface, out var values) ? values : _stated[need.Interface] = interfaces.Of(reference, need.Interface, terms);

    /// <summary>No rule joins them: stated interfaces are all that can be held against the product.</summary>
    private Verdict Plain(SearchDocument document)
    {
        if (reference.Reference.Interfaces.Count == 0) return Verdict.Unknown;
        var verdicts = reference.Reference.Interfaces.Select(value => interfaces.Has(document, value)).ToList();
        return verdicts.Min();
    }

    private static IEnumerable<(IReadOnlyList<string> Things, IReadOnlyList<InterfaceNeed> Needs)> Rules(ResolvedReference reference, InterfaceTable table, InterfaceReading interfaces)
    {
        foreach (var rule in table.Rules)
        {
            if (interfaces.Is(reference, rule.Counterparts)) yield return (rule.Things, rule.Needs);
            if (interfaces.Is(reference, rule.Things)) yield return (rule.Counterparts, [.. rule.Needs.Where(need => need.Fixed is null).Select(Turned)]);
        }
    }

    private static InterfaceNeed Turned(InterfaceNeed need) => need with
    {
        Comparison = need.Comparison switch { Comparison.AtMost => Comparison.AtLeast, Comparison.AtLeast => Comparison.AtMost, var same => same },
    };
}
