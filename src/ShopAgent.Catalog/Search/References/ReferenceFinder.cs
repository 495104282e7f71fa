using ShopAgent.Catalog.Language;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Catalog.Search.References;

/// <summary>Finds the product that a request names, whether by its whole title or by its model.</summary>
internal sealed class ReferenceFinder(Lexicon lexicon, SearchIndex index, CatalogSnapshot snapshot)
{
    /// <summary>A name that this many products share is no name.</summary>
    private const int MostOffers = 60;

    /// <summary>
    /// Its offers, those of the merchant alone when one is named. Of products that have all the words, those called exactly so; else those that are no version ("Plus") of the
    /// model and not made for it; with the name at the earliest place of the title.
    /// </summary>
    public List<SearchDocument> Find(string name, string? merchantId, CancellationToken cancellationToken = default)
    {
        var words = snapshot.Terms.Ids(name);
        if (words.Length == 0) return [];
        var groups = new TermGroups(lexicon, index, snapshot).Build(new ProductQuery { Terms = name });
        var keys = index.Texts.Match(MatchExpression.All(groups), []);
        var found = snapshot.Load(keys, index.Store, cancellationToken).FindAll(document => words.All(document.Title.Contains) && !words.All(document.Purpose.Contains));
        var exact = found.FindAll(document => document.Title.Length == words.Length && document.Title.Find(words) == 0);
        if (exact.Count == 0) exact = Named(found, words, name);
        var own = exact.FindAll(document => document.MerchantId == merchantId);
        return own.Count > 0 ? own : exact;
    }

    private List<SearchDocument> Named(List<SearchDocument> found, int[] words, string name)
    {
        var asked = snapshot.Terms.Ids(name).ToHashSet();
        var others = lexicon.Languages.SelectMany(language => lexicon.For(language).VariantWords).Select(snapshot.Terms.Id).Where(term => !asked.Contains(term)).ToHashSet();
        var variants = new VariantWords(others, asked);
        var whole = found.FindAll(document => document.Title.Find(words) >= 0);
        if (whole.Count > 0) found = whole;
        var plain = found.FindAll(document => !variants.MakesAnother(document, End(document, words)) && !IsGlued(document, End(document, words)));
        if (plain.Count == 0 || plain.Count > MostOffers) return [];
        var earliest = plain.Min(document => document.Title.Find(words.AsSpan(0, 1)));
        return plain.FindAll(document => document.Title.Find(words.AsSpan(0, 1)) == earliest);
    }

    private static int End(SearchDocument document, int[] words) => document.Title.Find(words) is >= 0 and var at ? at + words.Length : document.Title.Find(words.AsSpan(words.Length - 1)) + 1;

    private static bool IsGlued(SearchDocument document, int end) => end < document.Title.Length && document.TitleGlued[end];
}
