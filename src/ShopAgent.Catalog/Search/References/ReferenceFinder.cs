using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.References;

/// <summary>Finds the product that a request names, whether by its whole title or by its model.</summary>
internal sealed class ReferenceFinder(Lexicon lexicon, CatalogSnapshot snapshot, CandidateFinder finder)
{
    /// <summary>A name that this many products share is no name.</summary>
    private const int MostOffers = 60;

    /// <summary>Words from which on a name is a whole title, which the feed may have in a slightly other form.</summary>
    private const int ShortestTitle = 8;

    /// <summary>Share of the words that both titles must have in common.</summary>
    private const double LeastOverlap = 0.75;

    private const int NearTitles = 30;

    /// <summary>
    /// Its offers, those of the merchant alone when one is named. Of products that have all the words, those called exactly so; else those that are no version ("Plus") of the
    /// model and not made for it; with the name at the earliest place of the title.
    /// </summary>
    public List<SearchDocument> Find(string name, string? merchantId)
    {
        var words = snapshot.Terms.Ids(name);
        if (words.Length == 0) return [];
        var groups = Groups(name, snapshot);
        var found = finder.WithAll(groups, []).Documents.Where(document => words.All(document.Title.Contains) && !words.All(document.Purpose.Contains)).ToList();
        var exact = found.FindAll(document => document.Title.Length == words.Length && document.Title.Find(words) == 0);
        if (exact.Count == 0) exact = Named(found, words, name);
        if (exact.Count == 0 && words.Length >= ShortestTitle) exact = Nearest(groups, words);
        var own = exact.FindAll(document => document.MerchantId == merchantId);
        return own.Count > 0 ? own : exact;
    }

    /// <summary>What is written without a blank stays together: only together do its parts tell the product.</summary>
    public static List<TermGroup> Groups(string name, CatalogSnapshot snapshot)
    {
        List<TermGroup> groups = [];
        List<string> run = [];
        foreach (var token in Tokenizer.Split(name))
        {
            if (!token.Glued || token.Kind == TokenKind.Symbol) Close();
            if (token.Kind != TokenKind.Symbol) run.Add(token.Text);
        }

        Close();
        return groups;

        void Close()
        {
            if (run.Count > 0) groups.Add(Group(string.Join(' ', run), run.Min(word => snapshot.Vocabulary.UseOf(word).Products), snapshot));
            run.Clear();
        }
    }

    private static TermGroup Group(string text, int count, CatalogSnapshot snapshot) =>
        new(text, TermGroupKind.Word, [new TermPhrase(text, snapshot.Terms.Ids(text), 1)], TermGroups.InverseFrequency(count, snapshot.Vocabulary.ProductCount));

    private List<SearchDocument> Nearest(List<TermGroup> groups, int[] words)
    {
        var near = finder.WithAny(groups, [], NearTitles)
            .Select(document => (Document: document, Overlap: (double)words.Count(document.Title.Contains) / Math.Max(words.Length, document.Title.Length))).ToList();
        var best = near.Select(pair => pair.Overlap).DefaultIfEmpty(0).Max();
        return best < LeastOverlap ? [] : [.. near.Where(pair => pair.Overlap >= best).Select(pair => pair.Document)];
    }

    private List<SearchDocument> Named(List<SearchDocument> found, int[] words, string name)
    {
        var asked = snapshot.Terms.Ids(name).ToHashSet();
        var others = lexicon.Languages.SelectMany(language => lexicon.For(language).VariantWords).Select(snapshot.Terms.Id).Where(term => !asked.Contains(term)).ToHashSet();
        var variants = new VariantWords(others, asked);
        var whole = found.FindAll(document => document.Title.Find(words) >= 0);
        if (whole.Count > 0) found = whole;
        var plain = found.FindAll(document => !variants.MakesAnother(document, End(document, words)) && !IsGlued(document, End(document, words)));
        // Where a word of versions follows in every title, it may belong to what comes after it ("Mini ITX") and not to the name.
        if (plain.Count == 0) plain = found.FindAll(document => !IsGlued(document, End(document, words)));
        if (plain.Count == 0 || plain.Count > MostOffers) return [];
        var earliest = plain.Min(document => document.Title.Find(words.AsSpan(0, 1)));
        return plain.FindAll(document => document.Title.Find(words.AsSpan(0, 1)) == earliest);
    }

    private static int End(SearchDocument document, int[] words) => document.Title.Find(words) is >= 0 and var at ? at + words.Length : document.Title.Find(words.AsSpan(words.Length - 1)) + 1;

    private static bool IsGlued(SearchDocument document, int end) => end < document.Title.Length && document.TitleGlued[end];
}

/// <summary>The named product with what the catalogue has of it.</summary>
/// <param name="Offers">The same product in one or several shops; empty when only its kind is named, or no shop has it.</param>
internal sealed record ResolvedReference(ProductReference Reference, IReadOnlyList<SearchDocument> Offers)
{
    public bool IsSameProduct(SearchDocument document) => Offers.Any(offer =>
        offer.Key == document.Key || offer.SameProductKey == document.SameProductKey || (offer.Title.Length == document.Title.Length && HasTitleOf(document, offer)));

    private static bool HasTitleOf(SearchDocument document, SearchDocument offer)
    {
        for (var at = 0; at < offer.Title.Length; at++)
            if (document.Title[at] != offer.Title[at]) return false;
        return true;
    }
}
