using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Evidence;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>Where a product has a wished word.</summary>
internal static class WordEvidence
{
    public static Verdict Check(SearchDocument document, TermGroup group)
    {
        foreach (var phrase in group.Phrases)
            if (phrase.IsOwn && Polarity.Denies(document, phrase.Terms)) return document.Attributes.Find(phrase.Terms) >= 0 ? Verdict.Unknown : Verdict.No;
        return IsStrong(document, group) || Described(document, group) ? Verdict.Yes : Verdict.Unknown;
    }

    /// <summary>In title, brand, category or attributes; a description mentions many things that the product is not.</summary>
    public static bool IsStrong(SearchDocument document, TermGroup group, bool withLoose = true)
    {
        foreach (var phrase in group.Phrases)
            if ((withLoose || !phrase.IsLoose) && (document.Title.Find(phrase.Terms) >= 0 || document.Attributes.Find(phrase.Terms) >= 0 || document.Category.Find(phrase.Terms) >= 0 || document.Brand.Find(phrase.Terms) >= 0))
                return true;
        return false;
    }

    /// <summary>Whether the product has a phrase of every group, word beside word, which postings do not tell.</summary>
    public static bool HasAll(SearchDocument document, IReadOnlyList<TermGroup> groups)
    {
        foreach (var group in groups)
            if (!IsStrong(document, group, withLoose: false) && !Described(document, group, withLoose: false) && !StandsApart(document, group)) return false;
        return true;
    }

    /// <summary>The words of a type may stand apart, with other properties between them.</summary>
    private static bool StandsApart(SearchDocument document, TermGroup group) =>
        group.Kind == TermGroupKind.Type && group.Phrases.Any(phrase => !phrase.IsLoose && TypeEvidence.HasAll(document, phrase));

    /// <summary>Whether it has a phrase of some group.</summary>
    public static bool HasAny(SearchDocument document, IReadOnlyList<TermGroup> groups)
    {
        foreach (var group in groups)
            if (IsStrong(document, group) || Described(document, group)) return true;
        return false;
    }

    public static Verdict CheckBrand(SearchDocument document, TermGroup brand)
    {
        foreach (var phrase in brand.Phrases)
            if (document.Brand.Find(phrase.Terms) >= 0 || document.Title.Find(phrase.Terms) == 0) return Verdict.Yes;
        if (document.BrandFolded is not null) return Verdict.No;
        return IsStrong(document, brand) ? Verdict.Yes : Verdict.No;
    }

    private static bool Described(SearchDocument document, TermGroup group, bool withLoose = true)
    {
        foreach (var phrase in group.Phrases)
            if ((withLoose || !phrase.IsLoose) && document.Description.Find(phrase.Terms) >= 0) return true;
        return false;
    }
}
