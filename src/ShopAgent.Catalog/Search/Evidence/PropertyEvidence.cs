using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Evidence;

/// <summary>Colours, materials, sizes and plain words of products and variants.</summary>
internal sealed class PropertyEvidence(Lexicon lexicon, TermTable terms)
{
    private const string OneSize = "one size";

    public Func<SearchDocument, DocumentVariant, Verdict> Wanted(TermConstraint constraint)
    {
        var alternatives = constraint.Term.Split(" or ");
        return constraint.Kind switch
        {
            TermKind.Colour => WantedColour([.. alternatives.SelectMany(lexicon.Colours.FamilyOf)]),
            TermKind.Material => WantedMaterial([.. alternatives.SelectMany(lexicon.Materials.FamilyOf)]),
            TermKind.Concept => WantedConcept(constraint.Term),
            _ => WantedWord([.. alternatives.Select(terms.Ids).Where(phrase => phrase.Length > 0)]),
        };
    }

    public Func<SearchDocument, DocumentVariant, Verdict> Unwanted(TermConstraint constraint) => constraint.Kind switch
    {
        TermKind.Colour => UnwantedColour(lexicon.Colours.FamilyOf(constraint.Term)),
        TermKind.Concept => UnwantedConcept(constraint.Term),
        TermKind.Material => UnwantedMaterial(lexicon.Materials.FamilyOf(constraint.Term), terms.Ids(constraint.Term)),
        _ => UnwantedWord(terms.Ids(constraint.Term)),
    };

    public static Verdict Size(DocumentVariant variant, IReadOnlyList<string> wanted)
    {
        if (variant.Size is not { } size || size == OneSize) return Verdict.Yes;
        var values = Tokenizer.Split(size.Replace("(", " / ", StringComparison.Ordinal)).Where(token => token.Kind != TokenKind.Symbol).Select(token => token.Text.Replace(',', '.'));
        return values.Any(value => wanted.Any(wish => string.Equals(wish, value, StringComparison.OrdinalIgnoreCase)))
            || wanted.Any(wish => string.Equals(wish, size, StringComparison.OrdinalIgnoreCase)) ? Verdict.Yes : Verdict.No;
    }

    private static Func<SearchDocument, DocumentVariant, Verdict> WantedColour(HashSet<string> family) => (document, variant) =>
    {
        var stated = variant.Colours.Count > 0 ? variant.Colours : document.Colours;
        if (stated.Count == 0) return Verdict.Unknown;
        return stated.Overlaps(family) ? Verdict.Yes : Verdict.No;
    };

    private static Func<SearchDocument, DocumentVariant, Verdict> UnwantedColour(IReadOnlySet<string> family) => (document, variant) =>
        (variant.Colours.Count > 0 ? variant.Colours : document.Colours).Overlaps(family) ? Verdict.No : Verdict.Yes;

    private static Func<SearchDocument, DocumentVariant, Verdict> WantedMaterial(HashSet<string> family) => (document, _) =>
    {
        if (document.Materials.Overlaps(family)) return Verdict.Yes;
        if (document.StatesMaterial) return Verdict.No;
        return document.DescribedMaterials.Overlaps(family) ? Verdict.Yes : Verdict.Unknown;
    };

    /// <summary>Something to wear (it has sizes) that does not say what it is made of may be made of just that; of other goods nobody states it.</summary>
    private static Func<SearchDocument, DocumentVariant, Verdict> UnwantedMaterial(IReadOnlySet<string> family, int[] word) => (document, _) =>
    {
        if (document.Materials.Overlaps(family) || document.DescribedMaterials.Overlaps(family)) return Verdict.No;
        if (word.Length > 0 && (document.Title.Find(word) >= 0 || document.Attributes.Find(word) >= 0) && !document.StatesMaterial) return Verdict.No;
        return document.StatesMaterial || !document.Variants.Any(variant => variant.Size is not null) ? Verdict.Yes : Verdict.Unknown;
    };

    private static Func<SearchDocument, DocumentVariant, Verdict> WantedWord(List<int[]> phrases) => (document, _) =>
        phrases.Any(phrase => Has(document, phrase) || document.Description.Find(phrase) >= 0) ? Verdict.Yes : Verdict.Unknown;

    private static Func<SearchDocument, DocumentVariant, Verdict> UnwantedWord(int[] phrase) => (document, _) => phrase.Length > 0 && Has(document, phrase) ? Verdict.No : Verdict.Yes;

    private Func<SearchDocument, DocumentVariant, Verdict> WantedConcept(string name)
    {
        var (evidence, denials) = ConceptPhrases(name);
        return (document, _) =>
        {
            if (denials.Exists(phrase => States(document, phrase))) return Verdict.No;
            return evidence.Exists(phrase => States(document, phrase) || document.Description.Find(phrase) >= 0) ? Verdict.Yes : Verdict.Unknown;
        };
    }

    private Func<SearchDocument, DocumentVariant, Verdict> UnwantedConcept(string name)
    {
        var (evidence, _) = ConceptPhrases(name);
        return (document, _) => evidence.Exists(phrase => States(document, phrase)) ? Verdict.No : Verdict.Yes;
    }

    /// <summary>Title and attributes state it; the category is no evidence for a property.</summary>
    public bool IsStated(SearchDocument document, string concept) => ConceptPhrases(concept).Evidence.Exists(phrase => States(document, phrase));

    private (List<int[]> Evidence, List<int[]> Denials) ConceptPhrases(string name) => lexicon.Concepts.Find(name) is { } concept
        ? ([.. concept.Evidence.Select(terms.Ids).Where(phrase => phrase.Length > 0)], [.. concept.Denials.Select(terms.Ids).Where(phrase => phrase.Length > 0)])
        : ([terms.Ids(name)], []);

    private static bool States(SearchDocument document, int[] phrase) => document.Title.Find(phrase) >= 0 || document.Attributes.Find(phrase) >= 0;

    private static bool Has(SearchDocument document, int[] phrase) =>
        document.Title.Find(phrase) >= 0 || document.Attributes.Find(phrase) >= 0 || document.Category.Find(phrase) >= 0 || document.Brand.Find(phrase) >= 0;
}
