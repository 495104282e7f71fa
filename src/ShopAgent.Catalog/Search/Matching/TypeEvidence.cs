using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Evidence;
using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>How surely a product is of a type.</summary>
internal static class TypeEvidence
{
    /// <summary>The title says so.</summary>
    public const int Head = 3;

    /// <summary>A type attribute or the category says so.</summary>
    public const int Category = 2;

    /// <summary>The word is there, but as what the thing is for: the "laptop" of a laptop bag.</summary>
    public const int Modifier = 1;

    /// <summary>A description of so few words is a second title.</summary>
    private const int TitleLike = 12;

    /// <param name="acceptsAncestors">Outer categories count as well.</param>
    public static int Grade(SearchDocument document, TermGroup type, CatalogSnapshot snapshot, bool acceptsAncestors)
    {
        var best = 0;
        var isAccessory = document.Purpose.Length > 0 && type.Phrases.Any(phrase => document.Purpose.Contains(phrase.Last) && !document.Head.Contains(phrase.Last));
        foreach (var phrase in type.Phrases)
        {
            if (phrase.IsLoose) continue;
            best = Math.Max(best, Grade(document, phrase, snapshot.IsTypeOfItsOwn, acceptsAncestors));
            if (best == Head) break;
        }

        if (best < Head && (IsHeadedBySynonym(document, type) || IsLastType(document.Title, type, snapshot))) best = Head;
        if (best == Modifier && IsShelvedAs(document, type)) best = Category;
        if (best < Category && document.Description.Length is > 0 and <= TitleLike && !HasKnownHead(document, snapshot) && IsLastType(document.Description, type, snapshot)) best = Category;
        return isAccessory ? Math.Min(best, Modifier) : best;
    }

    public static Verdict Check(SearchDocument document, TermGroup type, CatalogSnapshot snapshot, bool acceptsAncestors) => Grade(document, type, snapshot, acceptsAncestors) switch
    {
        >= Category => Verdict.Yes,
        // A bare model name says nothing about the type; a head noun that is another one does.
        Modifier when document.Head.Length == 0 => Verdict.Unknown,
        0 when document.Head.Length == 0 && type.Phrases.Any(phrase => !phrase.IsLoose && document.Description.Find(phrase.Terms) >= 0) => Verdict.Unknown,
        _ => Verdict.No,
    };

    private static int Grade(SearchDocument document, TermPhrase phrase, Func<int, bool> isOther, bool acceptsAncestors)
    {
        var inTitle = document.Title.Find(phrase.Terms) >= 0;
        if (document.Head.Contains(phrase.Last) && (phrase.Terms.Length == 1 || inTitle || HasAll(document, phrase))) return Head;
        if (document.TypeValues.Length > 0 && document.TypeValues.Find(phrase.Terms) is >= 0 and var at && at + phrase.Terms.Length == document.TypeValues.Length) return Category;
        var inCategory = HasProperties(document, phrase) && document.CategoryHeads.Contains(phrase.Last) && (phrase.Terms.Length == 1 || document.Category.Find(phrase.Terms) >= 0 || HasAll(document, phrase));
        if (inCategory && (document.Head.Length == 0 || !isOther(document.Head[document.Head.Length - 1]))) return Category;
        if (acceptsAncestors && document.Ancestors.Contains(phrase.Last) && phrase.Terms.Length == 1) return Category;
        return inTitle || inCategory || document.Category.Find(phrase.Terms) >= 0 ? Modifier : 0;
    }

    private static bool HasKnownHead(SearchDocument document, CatalogSnapshot snapshot) => document.Head.Length > 0 && snapshot.IsType(document.Head[document.Head.Length - 1]);

    /// <summary>Where no other kind of thing follows in the noun phrase, what stands behind the word only describes it.</summary>
    private static bool IsLastType(TermField text, TermGroup type, CatalogSnapshot snapshot)
    {
        foreach (var phrase in type.Phrases)
        {
            if (phrase.IsLoose || text.Find(phrase.Terms) is not (>= 0 and var start)) continue;
            if (!HasComplement(text, 0, start, snapshot) && EndsTypes(text, start + phrase.Terms.Length, type, snapshot)) return true;
        }

        return false;
    }

    private static bool HasComplement(TermField text, int start, int end, CatalogSnapshot snapshot)
    {
        for (var at = start; at < end; at++)
            if (snapshot.StartsComplement(text[at])) return true;
        return false;
    }

    private static bool EndsTypes(TermField text, int start, TermGroup type, CatalogSnapshot snapshot)
    {
        for (var at = start; at < text.Length && !snapshot.StartsComplement(text[at]); at++)
            if (snapshot.IsType(text[at]) && type.Phrases.All(phrase => phrase.IsLoose || phrase.Last != text[at])) return false;
        return true;
    }

    /// <summary>One name of the type heads the title and another one the category: the shelf tells that the title's word is meant in that sense.</summary>
    private static bool IsShelvedAs(SearchDocument document, TermGroup type) =>
        type.Phrases.Any(phrase => !phrase.IsLoose && phrase.Terms.Length == 1 && document.CategoryHeads.Contains(phrase.Last)) && type.Phrases.Any(phrase => !phrase.IsLoose && document.Head.Contains(phrase.Last));

    /// <summary>Titles name a thing twice: one name of the type stands in the title and another one heads it.</summary>
    private static bool IsHeadedBySynonym(SearchDocument document, TermGroup type) =>
        type.Phrases.Any(phrase => !phrase.IsLoose && document.Head.Contains(phrase.Last)) && type.Phrases.Any(phrase => !phrase.IsLoose && document.Title.Find(phrase.Terms) >= 0);

    /// <summary>The words of the shopper's own phrase may stand apart; those of a synonym that do so mean something else.</summary>
    public static bool HasAll(SearchDocument document, TermPhrase phrase) => phrase.IsOwn && HasProperties(document, phrase) && phrase.Terms.All(term => document.Title.Contains(term) || document.Category.Contains(term) || document.TypeValues.Contains(term));

    private static bool HasProperties(SearchDocument document, TermPhrase phrase) => phrase.Properties is null
        || phrase.Properties.All(term => document.Title.Contains(term) || document.Attributes.Contains(term) || document.TypeValues.Contains(term) || document.Description.Contains(term));
}
