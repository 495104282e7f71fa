using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>
/// BM25 over weighted fields (BM25F: Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), with a bonus for what is the thing that was asked for. Ratings, stock
/// and the shopper's taste move a product a little; what a title or description says of its own merit moves nothing. The constants were tuned by cross-validation over rated
/// queries of an electronics catalogue; each lies on a plateau, so that none is worth more digits.
/// </summary>
internal sealed class Ranker(IReadOnlyList<TermGroup> groups, ProductQuery query, CatalogSnapshot snapshot)
{
    private const double Saturation = 0.6;

    /// <summary>What all words of a group together can give, against <see cref="HeadBonus"/>.</summary>
    private const double Amplitude = 5;

    private const double BrandWeight = 1.5;
    private const double CategoryWeight = 1.5;

    /// <summary>Words of an average title: longer ones dilute their words.</summary>
    private static readonly FieldWeight Title = new(5, 0.45, 14);

    /// <summary>A feed that states hundreds of attributes has every word somewhere.</summary>
    private static readonly FieldWeight Attributes = new(0.25, 1, 200);

    /// <summary>Its length costs nothing and repetition pays once: no text of a shop moves its product.</summary>
    private static readonly FieldWeight Description = new(1.1, 0, 15);

    private const int CountedInDescription = 2;

    /// <summary>Added per group, in units of its idf, when the product is the thing that was asked for, by its title or by its category.</summary>
    private const double HeadBonus = 1;

    private const double AdjacentBonus = 0.3;

    private const double RatingShare = 0.02;

    /// <summary>What a taste in full can move, chosen with the generated shoppers of the benchmarks ("persona").</summary>
    private const double PreferenceShare = 0.3;

    private const double UnavailableFactor = 0.9;
    private const double MiddleRating = 3.5;

    /// <summary>Reviews from which a rating has half its weight.</summary>
    private const double HalfTrustedReviews = 10;

    private readonly List<(Preference Preference, int[] Terms)> _preferences = [.. query.Preferences.Select(preference => (preference, snapshot.Terms.Ids(preference.Term)))];

    private readonly List<(int[] Pair, int[] Turned, double Idf)> _pairs = Pairs(groups);

    public double Score(SearchDocument document)
    {
        var score = 0.0;
        for (var at = 0; at < groups.Count; at++) score += Score(document, groups[at]);
        score += Adjacency(document);
        return (score + Small(document)) * Merit(document);
    }

    public IEnumerable<Preference> Matching(SearchDocument document) => _preferences.Where(pair => Applies(document, pair.Preference, pair.Terms)).Select(pair => pair.Preference);

    private double Score(SearchDocument document, TermGroup group)
    {
        var best = 0.0;
        foreach (var phrase in group.Phrases)
        {
            var frequency = Frequency(document, phrase);
            best = Math.Max(best, phrase.Weight * Amplitude * frequency / (frequency + Saturation));
        }

        return (best + (IsTheThing(document, group, best > 0) ? HeadBonus : 0)) * group.Idf;
    }

    private static double Frequency(SearchDocument document, TermPhrase phrase) =>
        Title.Of(document.Title.Count(phrase.Terms), document.Title.Length)
        + Attributes.Of(document.Attributes.Count(phrase.Terms), document.Attributes.Length)
        + Description.Of(Math.Min(document.Description.Count(phrase.Terms), CountedInDescription), document.Description.Length)
        + (document.Brand.Find(phrase.Terms) >= 0 ? BrandWeight : 0)
        + (document.Category.Find(phrase.Terms) >= 0 ? CategoryWeight : 0);

    private bool IsTheThing(SearchDocument document, TermGroup group, bool matches) => group.Kind == TermGroupKind.Type
        ? TypeEvidence.Grade(document, group, snapshot, acceptsAncestors: false) >= TypeEvidence.Category
        : matches && group.Phrases.Any(phrase => document.Head.Contains(phrase.Last) || document.CategoryHeads.Contains(phrase.Last) || document.TypeValues.Find(phrase.Terms) >= 0);

    private static List<(int[] Pair, int[] Turned, double Idf)> Pairs(IReadOnlyList<TermGroup> groups)
    {
        List<(int[], int[], double)> pairs = [];
        foreach (var (left, right) in groups.Zip(groups.Skip(1)))
            pairs.Add(([.. left.Phrases[0].Terms, .. right.Phrases[0].Terms], [.. right.Phrases[0].Terms, .. left.Phrases[0].Terms], Math.Min(left.Idf, right.Idf)));
        return pairs;
    }

    /// <summary>Words that stand together in the query do so in the title.</summary>
    private double Adjacency(SearchDocument document)
    {
        var bonus = 0.0;
        foreach (var (pair, turned, idf) in _pairs)
            if (document.Title.Find(pair) >= 0 || document.Title.Find(turned) >= 0) bonus += AdjacentBonus * idf;

        return bonus;
    }

    /// <summary>Keeps products apart that no word separates, and gives a score to queries without words.</summary>
    private static double Small(SearchDocument document) => document.Title.Length == 0 ? 0 : 1e-3 / document.Title.Length;

    private double Merit(SearchDocument document)
    {
        var merit = 1.0;
        if (document.Rating is { } rating) merit += RatingShare * ((double)rating.Value - MiddleRating) * (rating.Count / (rating.Count + HalfTrustedReviews));
        foreach (var (preference, words) in _preferences)
            if (Applies(document, preference, words)) merit += PreferenceShare * Math.Clamp(preference.Weight, -1, 1);
        if (document.Variants.All(variant => variant.Offer.Availability is Availability.OutOfStock or Availability.Discontinued)) merit *= UnavailableFactor;
        return merit;
    }

    private bool Applies(SearchDocument document, Preference preference, int[] words)
    {
        if (preference.MerchantId is { } merchant) return document.MerchantId == merchant;
        if (words.Length == 0) return false;
        if (preference.Scope is { Length: > 0 } scope && snapshot.Terms.Ids(scope) is { Length: > 0 } type && document.Category.Find(type) < 0 && !document.Head.Contains(type[^1])
            && !document.CategoryHeads.Contains(type[^1])) return false;
        return document.Title.Find(words) >= 0 || document.Brand.Find(words) >= 0 || document.Attributes.Find(words) >= 0 || document.Category.Find(words) >= 0
            || document.Materials.Contains(Normalizer.Fold(preference.Term)) || document.Colours.Contains(Normalizer.Fold(preference.Term));
    }
}

/// <summary>How much a word in a field of a product counts.</summary>
/// <param name="Weight">Against the other fields.</param>
/// <param name="Normalisation">BM25's b: 0 = the field's length does not matter, 1 = twice the length halves a word.</param>
/// <param name="TypicalLength">Words.</param>
internal readonly record struct FieldWeight(double Weight, double Normalisation, double TypicalLength)
{
    /// <summary>BM25's k1: the larger, the more repetition counts.</summary>
    private const double Repetition = 1.2;

    public double Of(int count, int length) => count == 0 ? 0
        : Weight * count * (Repetition + 1) / (count + (Repetition * (1 - Normalisation + (Normalisation * length / TypicalLength))));
}
