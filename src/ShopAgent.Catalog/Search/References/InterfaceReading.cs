using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Evidence;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search.References;

/// <summary>The interfaces of products and of the reference, with what is true of things that state nothing.</summary>
internal sealed class InterfaceReading(InterfaceTable table, InterfaceEvidence evidence, ThingTest things)
{
    /// <summary>Where a kind has a default, a description that mentions another value speaks of other things.</summary>
    public IReadOnlyList<string> Of(SearchDocument document, string name)
    {
        if (evidence.ValuesOf(document, name, acceptsBare: true, withDescription: false) is { Count: > 0 } stated) return stated;
        if (table.DefaultOf(name, names => things.IsOneOf(document, names)) is { } assumed) return [assumed];
        return evidence.ValuesOf(document, name, acceptsBare: true, withDescription: true);
    }

    /// <summary>What is said of it in the request, else what its offers state, else what its title says, else what is true of its kind.</summary>
    public IReadOnlyList<string> Of(ResolvedReference reference, string name, TermTable terms)
    {
        var stated = reference.Reference.Interfaces.Where(value => value.Interface == name).Select(value => value.Value).ToList();
        if (stated.Count > 0) return stated;
        foreach (var offer in reference.Offers)
            if (Of(offer, name) is { Count: > 0 } values) return values;
        if (reference.Reference.Name.Length > 0 && evidence.ValuesOf(terms.Ids(reference.Reference.Name), name) is { Count: > 0 } written) return written;
        return table.DefaultOf(name, names => Is(reference, names)) is { } assumed ? [assumed] : [];
    }

    public bool Is(ResolvedReference reference, IReadOnlyList<string> names) =>
        reference.Offers.Any(offer => things.IsOneOf(offer, names)) || (reference.Reference.Kind is { } kind && things.IsOneOf(kind, names));

    /// <summary>Whether a product has a stated interface.</summary>
    public Verdict Has(SearchDocument document, InterfaceConstraint constraint)
    {
        var values = Of(document, constraint.Interface);
        if (values.Contains(constraint.Value)) return constraint.Count is { } count ? evidence.HasCount(document, constraint, count) : Verdict.Yes;
        return values.Count > 0 ? Verdict.No : Verdict.Unknown;
    }

    public Verdict Agrees(IReadOnlyList<string> own, IReadOnlyList<string> other, InterfaceNeed need)
    {
        if (need.Fixed is { } wanted) return own.Count == 0 ? Verdict.Unknown : own.Contains(wanted) ? Verdict.Yes : Verdict.No;
        if (own.Count == 0 || other.Count == 0) return Verdict.Unknown;
        var kind = table.Find(need.Interface)!;
        var agrees = need.Comparison switch
        {
            Comparison.AtMost => own.Min(kind.RankOf) <= other.Max(kind.RankOf),
            Comparison.AtLeast => own.Max(kind.RankOf) >= other.Max(kind.RankOf),
            _ => own.Any(other.Contains),
        };
        return agrees ? Verdict.Yes : Verdict.No;
    }
}
