using System.Collections.Concurrent;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Specs;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search.Evidence;

/// <summary>Compares typed limits with what attributes, title and description state, in this order of trust.</summary>
internal sealed class SpecEvidence(Lexicon lexicon)
{
    /// <summary>A "24 inch" monitor measures 23.8.</summary>
    private const decimal ScreenTolerance = 0.015m;

    /// <summary>1 TB is sold as 1000 GB and as 1024 GB.</summary>
    private const decimal DataTolerance = 0.025m;

    /// <summary>Rounding of converted units: 6 ft are sold as 1.83 m.</summary>
    private const decimal Tolerance = 0.005m;

    private const byte TrustOfDescription = 2;

    private const string Memory = "memory";

    private readonly ConcurrentDictionary<(string Name, string? Unit), string> _concepts = new();

    /// <summary>An option of the variant ("storage: 128 GB") decides before anything that is said of the product as a whole.</summary>
    public Verdict Check(SearchDocument document, DocumentVariant variant, SpecConstraint constraint)
    {
        foreach (var option in variant.Specs)
            if (option.Unit == constraint.Unit && (constraint.Name is null || ConceptOf(option.Name, option.Unit) == ConceptOf(constraint.Name, constraint.Unit)))
                return IsSatisfied(document, option, constraint) ? Verdict.Yes : Verdict.No;
        return Check(document, constraint);
    }

    private Verdict Check(SearchDocument document, SpecConstraint constraint)
    {
        // A single module is as large as the whole.
        if (constraint.Name == SpecExtractor.ModuleSize && !document.Specs.Any(spec => spec.Name == SpecExtractor.ModuleSize)) constraint = constraint with { Name = Memory };
        var verdict = Verdict.Unknown;
        byte bestTrust = byte.MaxValue;
        foreach (var spec in document.Specs)
        {
            if (!Speaks(document, spec, constraint, out var isExact)) continue;
            var trust = constraint.Name is null ? (byte)(spec.Trust == TrustOfDescription ? 1 : 0) : (byte)((isExact ? 0 : 4) + spec.Trust);
            if (trust > bestTrust || (trust == bestTrust && verdict == Verdict.Yes)) continue;
            bestTrust = trust;
            verdict = IsSatisfied(document, spec, constraint) ? Verdict.Yes : isExact || constraint.Name is null ? Verdict.No : Verdict.Unknown;
        }

        return verdict;
    }

    /// <summary>The best-trusted value of a spec, for sorting; null when the product states none. Of several, the largest or the smallest.</summary>
    public decimal? ValueOf(SearchDocument document, string concept, bool largest)
    {
        (byte Trust, decimal Value)? best = null;
        foreach (var spec in document.Specs)
        {
            if (ConceptOf(spec.Name, spec.Unit) != concept) continue;
            if (best is null || spec.Trust < best.Value.Trust || (spec.Trust == best.Value.Trust && (largest ? spec.Number > best.Value.Value : spec.Number < best.Value.Value)))
                best = (spec.Trust, spec.Number);
        }

        return best?.Value;
    }

    public string ConceptOf(string name, string? unit) => _concepts.GetOrAdd((name, unit), key => lexicon.Specs.Find(key.Name, key.Unit)?.Name ?? key.Name);

    /// <summary>Whether a stated value is one that the limit speaks of. A value of the same unit under a vaguer name speaks for it only when it is equal.</summary>
    private bool Speaks(SearchDocument document, DocumentSpec spec, SpecConstraint constraint, out bool isExact)
    {
        isExact = false;
        if (spec.Unit is null) return constraint.Comparison == Comparison.Equal && constraint.Name is not null && ConceptOf(spec.Name, constraint.Unit) == constraint.Name
            && IsEqual(spec.Number, constraint);
        if (spec.Unit != constraint.Unit || spec.Name.EndsWith(SpecExtractor.RangeEnd, StringComparison.Ordinal)) return false;
        if (constraint.Name is null) return !IsPartOfKit(spec.Name);
        isExact = ConceptOf(spec.Name, spec.Unit) == ConceptOf(constraint.Name, constraint.Unit);
        return isExact || (constraint.Comparison == Comparison.Equal && !IsPartOfKit(spec.Name) && spec.Trust != TrustOfDescription && IsEqual(spec.Number, constraint)
            && !document.Specs.Any(other => other.Unit == spec.Unit && ConceptOf(other.Name, other.Unit) == ConceptOf(constraint.Name, constraint.Unit)));
    }

    private static bool IsPartOfKit(string name) => name == SpecExtractor.ModuleSize || name.StartsWith("single ", StringComparison.Ordinal);

    private static bool IsSatisfied(SearchDocument document, DocumentSpec spec, SpecConstraint constraint)
    {
        if (constraint.Comparison != Comparison.Equal) return constraint.IsSatisfiedBy(spec.Number);
        if (IsEqual(spec.Number, constraint)) return true;
        if (spec.Number > constraint.Number || spec.Unit is not ("years" or "players")) return false;
        // A range of ages or players suits everything within it, and an age without an upper end everything above.
        var end = document.Specs.Where(other => other.Unit == spec.Unit && other.Name == spec.Name + SpecExtractor.RangeEnd).Select(other => (decimal?)other.Number).FirstOrDefault();
        return end >= constraint.Number || (end is null && spec.Unit == "years");
    }

    private static bool IsEqual(decimal value, SpecConstraint constraint)
    {
        var tolerance = constraint.Unit switch { "inch" => ScreenTolerance, "GB" => DataTolerance, "pieces" or "persons" or "players" or "years" => 0, _ => Tolerance };
        // Screens are sold by classes: a "15 inch" laptop measures 15.6.
        if (constraint.Unit == "inch" && Math.Floor(value) == constraint.Number) return true;
        return Math.Abs(value - constraint.Number) <= tolerance * constraint.Number;
    }
}

/// <summary>Whether a product satisfies a constraint, as far as the feed tells.</summary>
internal enum Verdict { No, Unknown, Yes }
