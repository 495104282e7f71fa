using ShopAgent.Catalog.Search.Documents;

namespace ShopAgent.Catalog.Search.Evidence;

/// <summary>Whether a product's own record says a thing of it or denies it. A denial beats a mention, and an attribute's "no" any text; where an attribute says both, it is not known.</summary>
internal static class Polarity
{
    public static Verdict Of(SearchDocument document, ReadOnlySpan<int> phrase)
    {
        if (Denies(document, phrase)) return document.Attributes.Find(phrase) >= 0 ? Verdict.Unknown : Verdict.No;
        return States(document, phrase) || document.Category.Find(phrase) >= 0 || document.Brand.Find(phrase) >= 0 || document.Description.Find(phrase) >= 0 ? Verdict.Yes : Verdict.Unknown;
    }

    public static bool Denies(SearchDocument document, ReadOnlySpan<int> phrase) => document.Denied.Find(phrase) >= 0 || document.TitleDenied.Find(phrase) >= 0;

    /// <summary>Title or attributes say it.</summary>
    public static bool States(SearchDocument document, ReadOnlySpan<int> phrase) =>
        document.Attributes.Find(phrase) >= 0 || (document.Title.Find(phrase) >= 0 && document.TitleDenied.Find(phrase) < 0);
}
