using ShopAgent.Catalog.Search.Documents;

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

    public static int Grade(SearchDocument document, TermGroup type, Func<int, bool> hasOwnCategory)
    {
        var best = 0;
        var isAccessory = document.Purpose.Length > 0 && type.Phrases.Any(phrase => document.Purpose.Contains(phrase.Last) && !document.Head.Contains(phrase.Last));
        foreach (var phrase in type.Phrases)
        {
            best = Math.Max(best, Grade(document, phrase, hasOwnCategory));
            if (best == Head) break;
        }

        return isAccessory ? Math.Min(best, Modifier) : best;
    }

    public static Verdict Check(SearchDocument document, TermGroup type, Func<int, bool> hasOwnCategory) => Grade(document, type, hasOwnCategory) switch
    {
        >= Category => Verdict.Yes,
        // A bare model name says nothing about the type; a head noun that is another one does.
        Modifier when document.Head.Length == 0 => Verdict.Unknown,
        _ => Verdict.No,
    };

    private static int Grade(SearchDocument document, TermPhrase phrase, Func<int, bool> hasOwnCategory)
    {
        var inTitle = document.Title.Find(phrase.Terms) >= 0;
        if (document.Head.Contains(phrase.Last) && (phrase.Terms.Length == 1 || inTitle || HasAll(document, phrase))) return Head;
        if (document.TypeValues.Length > 0 && document.TypeValues.Find(phrase.Terms) is >= 0 and var at && at + phrase.Terms.Length == document.TypeValues.Length) return Category;
        var inCategory = document.CategoryHeads.Contains(phrase.Last) && (phrase.Terms.Length == 1 || document.Category.Find(phrase.Terms) >= 0 || HasAll(document, phrase));
        if (inCategory && (document.Head.Length == 0 || !(inTitle || hasOwnCategory(document.Head[document.Head.Length - 1])))) return Category;
        return inTitle || inCategory || document.Category.Find(phrase.Terms) >= 0 ? Modifier : 0;
    }

    private static bool HasAll(SearchDocument document, TermPhrase phrase) =>
        phrase.Terms.All(term => document.Title.Contains(term) || document.Category.Contains(term) || document.TypeValues.Contains(term));
}
