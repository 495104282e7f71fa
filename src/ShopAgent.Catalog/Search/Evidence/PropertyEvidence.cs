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
        if (word.Length > 0 && Polarity.States(document, word) && !document.StatesMaterial) return Verdict.No;
        return document.StatesMaterial || !document.Variants.Any(variant => variant.Size is not null) ? Verdict.Yes : Verdict.Unknown;
    };

    private static Func<SearchDocument, DocumentVariant, Verdict> WantedWord(List<int[]> phrases) => (document, _) =>
        phrases.Select(phrase => Polarity.Of(document, phrase)).DefaultIfEmpty(Verdict.Unknown).Aggregate(Better);

    /// <summary>A text that denies it is what was asked for; one that says it, wherever it stands, is not.</summary>
    private static Func<SearchDocument, DocumentVariant, Verdict> UnwantedWord(int[] phrase) => (document, _) => phrase.Length > 0 && Polarity.Of(document, phrase) == Verdict.Yes ? Verdict.No : Verdict.Yes;

    private Func<SearchDocument, DocumentVariant, Verdict> WantedConcept(string name)
    {
        var (evidence, denials) = ConceptPhrases(name);
        var absences = Absences(name);
        return (document, _) =>
        {
            if (absences.Exists(phrase => Polarity.Denies(document, phrase))) return Verdict.Yes;
            if (denials.Exists(phrase => Polarity.States(document, phrase))) return Verdict.No;
            if (evidence.Exists(phrase => Polarity.States(document, phrase) && !Polarity.Denies(document, phrase))) return Verdict.Yes;
            if (evidence.Exists(phrase => Polarity.Denies(document, phrase))) return evidence.Exists(phrase => document.Attributes.Find(phrase) >= 0) ? Verdict.Unknown : Verdict.No;
            return evidence.Exists(phrase => document.Description.Find(phrase) >= 0) ? Verdict.Yes : Verdict.Unknown;
        };
    }

    private Func<SearchDocument, DocumentVariant, Verdict> UnwantedConcept(string name)
    {
        var (evidence, _) = ConceptPhrases(name);
        return (document, _) => evidence.Exists(phrase => Polarity.Of(document, phrase) == Verdict.Yes) ? Verdict.No : Verdict.Yes;
    }

    private static Verdict Better(Verdict left, Verdict right) => left == Verdict.Yes || right == Verdict.Yes ? Verdict.Yes : left == Verdict.Unknown || right == Verdict.Unknown ? Verdict.Unknown : Verdict.No;

    /// <summary>Title and attributes state it; the category is no evidence for a property.</summary>
    public bool IsStated(SearchDocument document, string concept) => ConceptPhrases(concept).Evidence.Exists(phrase => Polarity.States(document, phrase) && !Polarity.Denies(document, phrase));

    /// <summary>What is proved by the denial of something else: of a thing without fans, that it has none.</summary>
    private List<int[]> Absences(string name)
    {
        List<int[]> found = [];
        foreach (var text in lexicon.Concepts.Find(name)?.Evidence ?? new HashSet<string>())
        {
            var tokens = Tokenizer.Split(text);
            if (lexicon.Denials.Match(tokens, 0) is > 0 and var length && length < tokens.Count) found.Add([.. tokens.Skip(length).Where(token => token.Kind != TokenKind.Symbol).Select(token => terms.Id(token.Text))]);
        }

        return found;
    }

    private (List<int[]> Evidence, List<int[]> Denials) ConceptPhrases(string name) => lexicon.Concepts.Find(name) is { } concept
        ? ([.. concept.Evidence.Select(terms.Ids).Where(phrase => phrase.Length > 0)], [.. concept.Denials.Select(terms.Ids).Where(phrase => phrase.Length > 0)])
        : ([terms.Ids(name)], []);
}
