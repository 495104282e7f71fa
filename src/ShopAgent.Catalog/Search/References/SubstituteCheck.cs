using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Evidence;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search.References;

/// <summary>What a substitute must have, as constraints: another product of the same interfaces whose specs do not sink.</summary>
internal sealed class SubstituteCheck(ResolvedReference reference, Lexicon lexicon, InterfaceReading interfaces, SpecEvidence specs, TermTable terms)
{
    private const string ReadSpeed = "read speed";
    private const string WriteSpeed = "write speed";

    public IEnumerable<SearchConstraint> Constraints()
    {
        yield return new SearchConstraint("another product", ConstraintKind.Substitute, false, (document, _) => reference.IsSameProduct(document) ? Verdict.No : Verdict.Yes);
        var rule = lexicon.Substitutes.Find(names => interfaces.Is(reference, names));
        foreach (var name in rule?.Interfaces ?? [])
            if (interfaces.Of(reference, name, terms) is { Count: > 0 } values)
                yield return new SearchConstraint(string.Join('/', values), ConstraintKind.Interface, false,
                    (document, _) => interfaces.Agrees(interfaces.Of(document, name), values, new InterfaceNeed(name, Comparison.Equal, null)));
        var stated = reference.Reference.NotBelow;
        foreach (var name in stated)
            foreach (var concept in Concepts(name))
                if (ValueOf(concept, largest: true) is { } least) yield return Limit(concept, least, isLeast: true, isImplied: false);
        if (stated.Count > 0 || rule is null) yield break;
        foreach (var concept in rule.AtLeast)
            if (ValueOf(concept, largest: true) is { } least) yield return Limit(concept, least, isLeast: true, isImplied: true);
        foreach (var concept in rule.AtMost)
            if (ValueOf(concept, largest: false) is { } most) yield return Limit(concept, most, isLeast: false, isImplied: true);
    }

    /// <summary>Specs that nobody asked for exclude what is known to be worse, and nothing else.</summary>
    private SearchConstraint Limit(string concept, decimal limit, bool isLeast, bool isImplied) =>
        new($"{concept} {(isLeast ? "at least" : "at most")} {Specs.MeasureText.Format(limit, UnitOf(concept))}", ConstraintKind.Spec, false, (document, _) =>
            specs.ValueOf(document, concept, isLeast) is { } value
                ? (isLeast ? value >= limit : value <= limit) ? Verdict.Yes : Verdict.No
                : isImplied ? Verdict.Yes : Verdict.Unknown);

    /// <summary>Of what a name may mean, the first that the reference states; "speed" of a drive that states both is reading and writing.</summary>
    private IEnumerable<string> Concepts(string name)
    {
        var meanings = VagueSpecs.MeaningsOf(name).Concat(lexicon.Specs.Find(name).Select(concept => concept.Name)).Distinct().ToList();
        var first = meanings.Find(concept => ValueOf(concept, largest: true) is not null);
        if (first is null) yield break;
        yield return first;
        if (first == ReadSpeed && VagueSpecs.Knows(name) && ValueOf(WriteSpeed, largest: true) is not null) yield return WriteSpeed;
    }

    private decimal? ValueOf(string concept, bool largest)
    {
        foreach (var offer in reference.Offers)
            if (specs.ValueOf(offer, concept, largest) is { } value) return value;
        return null;
    }

    private string? UnitOf(string concept) => reference.Offers.SelectMany(offer => offer.Specs).Where(spec => specs.ConceptOf(spec.Name, spec.Unit) == concept).Select(spec => spec.Unit).FirstOrDefault();
}
