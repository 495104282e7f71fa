using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Evidence;
using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Meaning;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Search.References;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search;

/// <summary>
/// Finds the products that satisfy a query. Candidates come from the postings; every constraint is then checked on every candidate and variant. Products for which
/// a constraint can neither be confirmed nor denied come last, are marked, and do not count. The order does not depend on the order of rows or on who sells. Thread-safe.
/// </summary>
public sealed class ProductSearch(SearchIndex index, Lexicon lexicon, TimeProvider time)
{
    /// <summary>Candidates taken by rank besides those that have every word: more do not change the first hundred of any rated query.</summary>
    private const int RankedCandidates = 500;

    /// <summary>The same for an answer, which shows ten of them at most.</summary>
    private const int NearCandidates = 150;

    /// <summary>
    /// Where more products than this have every word, and nothing but words and a type or brand is asked for, only the best by their postings are looked at, and the others are counted.
    /// </summary>
    private const int JudgedMatches = 200;

    /// <summary>The same where a phrase is asked for, whose words the postings cannot tell to be neighbours, so that the count is exact as long as it is small.</summary>
    private const int JudgedPhrases = 600;

    /// <summary>
    /// The same where limits or properties are asked for, too. When fewer than wanted satisfy them, all are looked at after all; else the total is what was found so far, and called so.
    /// </summary>
    private const int JudgedConstrained = 3_000;

    /// <summary>Length of an answer with products that only come near.</summary>
    private const int ShortList = 10;

    /// <summary>Products nearest in meaning that are judged beside those found by words.</summary>
    private const int NearestInMeaning = 100;

    private readonly SpecEvidence _specs = new(lexicon);

    /// <summary>Search by meaning; null: by words alone.</summary>
    internal SemanticSearch? Semantic { get; init; }

    /// <param name="limit">Highest number of hits, at least 1; ignored when the query wants all or a superlative.</param>
    public SearchResult Search(ProductQuery query, int limit, CancellationToken cancellationToken = default) => Search(query, limit, includeNear: false, cancellationToken);

    /// <summary>As <see cref="Search(ProductQuery, int, CancellationToken)"/>, but fills up to the limit with products of other types, brands and models that share some words: a ranking to measure or to browse, not an answer.</summary>
    public SearchResult Rank(ProductQuery query, int limit, CancellationToken cancellationToken = default) => Search(query, limit, includeNear: true, cancellationToken);

    private SearchResult Search(ProductQuery query, int limit, bool includeNear, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var now = time.GetUtcNow();
        var snapshot = index.Current();
        return index.Sessions.ReadAtOnce(session => Search(query, limit, includeNear, now, snapshot, new CandidateFinder(index, session, snapshot, cancellationToken), cancellationToken));
    }

    private SearchResult Search(ProductQuery query, int limit, bool includeNear, DateTimeOffset now, CatalogSnapshot snapshot, CandidateFinder finder, CancellationToken cancellationToken)
    {
        var references = new ReferenceFinder(lexicon, snapshot, finder);
        var reference = query.Reference is { } named ? new ResolvedReference(named, named.Name.Length == 0 ? [] : references.Find(named.Name, named.MerchantId)) : null;
        query = WithReferenceType(WithRelativeAsOrder(query, reference), reference, snapshot);
        var isQuotation = query is { QuotedTitles.Count: > 0, Type: null, Terms: "", ModelTokens.Count: 0 } && reference is null;
        var namesItself = reference is { Reference.Relation: ReferenceRelation.Same };
        var words = new TermGroups(lexicon, index, snapshot);
        var groups = words.Build(isQuotation ? new ProductQuery { Terms = string.Join(' ', query.QuotedTitles) } : query);
        var wishes = words.Wishes(query);
        finder.Prepare([.. groups, .. wishes], query.Merchants);
        var variants = VariantWordsOf(query, snapshot);
        var unmetWords = new UnmetWords(lexicon);
        var fromReference = new ReferenceConstraints(lexicon, index, snapshot, _specs, variants, now).Of(query, reference);
        var constraints = new ConstraintCompiler(lexicon, snapshot, _specs).Compile(query, isQuotation ? [] : groups, variants, fromReference, now);
        var ranker = new Ranker(groups, query, snapshot);

        Candidate Judge(SearchDocument document) => CandidateJudge.Judge(document, constraints) with { Score = ranker.Score(document) };

        var isConstrained = constraints.Count > groups.Count || query.Preferences.Count > 0;

        CandidateSet Exact(bool needsAll) => namesItself ? new CandidateSet(references.Find(reference!.Reference.Name, merchantId: null), IsComplete: true, 0)
            : Candidates(query, [.. groups.Where(group => !unmetWords.IsVague(group))], isConstrained ? wishes : [], reference, needsAll ? int.MaxValue : Enough(groups, limit, isConstrained), snapshot, finder);

        var exact = Exact(needsAll: isQuotation || query.WantsAll || query.SuperlativeRank is not null || query.Sort != SortOrder.Relevance);
        var judged = exact.Documents.Select(Judge).ToList();
        if (isConstrained && !exact.IsComplete && judged.Count(candidate => candidate.IsCertain) < limit)
        {
            exact = Exact(needsAll: true);
            judged = [.. exact.Documents.Select(Judge)];
        }

        if (groups.Count > 0 && !namesItself && (includeNear || judged.Count(candidate => candidate.IsCertain) < limit))
        {
            var known = judged.Select(candidate => candidate.Document.Key).ToHashSet();
            judged.AddRange(finder.WithAny(groups, query.Merchants, includeNear ? RankedCandidates : NearCandidates).Where(document => !known.Contains(document.Key)).Select(Judge));
        }

        if (Semantic is not null && groups.Count > 0) judged = new SemanticFusion(index.Store, lexicon, snapshot.Terms).Fuse(judged, Semantic.Nearest(query.Text, NearestInMeaning, cancellationToken), Judge);
        (judged, var unmet) = unmetWords.Settle(EvidenceSharing.Share(judged, snapshot.Models), constraints);
        var selection = new SearchSelection(query, groups, variants, Stated(query, snapshot), new SuperlativeSelector(query, _specs, now)).Select(judged, limit, ShortList, includeNear);
        return new SearchResult
        {
            Query = query,
            Hits = ToHits(selection.Shown, constraints, ranker),
            Total = exact.IsComplete || isConstrained ? selection.Total : Math.Max(selection.Total, exact.CertainCount),
            IsTotalAtLeast = isConstrained && !exact.IsComplete,
            Empty = selection.Total == 0 ? new EmptyExplainer(query, _specs, now).Explain(judged) : null,
            HitsAreAlternatives = selection.AreAlternatives,
            Corrections = query.Corrections,
            Unmet = unmet,
            Excluded = CountExcluded(judged),
        };
    }

    /// <summary>Where nothing was shown to compare with, a comparison is an order: "lighter" puts light ones first.</summary>
    private static ProductQuery WithRelativeAsOrder(ProductQuery query, ResolvedReference? reference)
    {
        if (reference is { Offers.Count: > 0 } || query.Sort != SortOrder.Relevance || query.Relative is not [var relative, ..]) return query;
        var isMore = relative.Direction is Comparison.MoreThan or Comparison.AtLeast;
        return relative.Attribute switch
        {
            "price" => query with { Sort = isMore ? SortOrder.PriceDescending : SortOrder.PriceAscending },
            "rating" => query with { Sort = SortOrder.RatingDescending },
            var spec => query with { Sort = isMore ? SortOrder.SpecDescending : SortOrder.SpecAscending, SortSpec = spec },
        };
    }

    /// <summary>What takes a product's place is of that product's type, where the request names none.</summary>
    private ProductQuery WithReferenceType(ProductQuery query, ResolvedReference? reference, CatalogSnapshot snapshot)
    {
        if (query.Type is not null || reference is not { Reference.Relation: ReferenceRelation.Substitute, Offers: [var offer, ..] }) return query;
        var things = new ThingTest(lexicon, index, snapshot);
        if (lexicon.Substitutes.Find(names => things.IsOneOf(offer, names)) is { } rule) return query with { Type = rule.Things[0] };
        return index.Store.FindByKeys([offer.Key]) is [var stored, ..] && new HeadNoun(lexicon).TypeOf(stored.Product) is { } type ? query with { Type = type } : query;
    }

    /// <summary>For the wishes of concepts.txt: whether title or attributes state them.</summary>
    private List<Func<SearchDocument, bool>> Stated(ProductQuery query, CatalogSnapshot snapshot)
    {
        var properties = new PropertyEvidence(lexicon, snapshot.Terms);
        return [.. query.Required.Where(term => term.Kind == TermKind.Concept).Select(term => (Func<SearchDocument, bool>)(document => properties.IsStated(document, term.Term)))];
    }

    private VariantWords VariantWordsOf(ProductQuery query, CatalogSnapshot snapshot)
    {
        // A request for a series means every version of it.
        var asked = snapshot.Terms.Ids(query.Text).ToHashSet();
        var words = query.AcceptsModelVariants ? [] : lexicon.Languages.SelectMany(language => lexicon.For(language).VariantWords).Select(snapshot.Terms.Id).Where(term => !asked.Contains(term)).ToHashSet();
        return new VariantWords(words, asked);
    }

    /// <summary>Products that have every word somewhere: all that can satisfy the query are among them.</summary>
    private static CandidateSet Candidates(
        ProductQuery query, IReadOnlyList<TermGroup> groups, IReadOnlyList<TermGroup> wishes, ResolvedReference? reference, int limit, CatalogSnapshot snapshot, CandidateFinder finder)
    {
        if (groups.Count > 0)
        {
            var acceptsAncestors = query.Type is { } type && snapshot.Vocabulary.IsDepartment(type);
            return finder.WithAll(groups, query.Merchants, wishes, limit, acceptsAncestors);
        }

        // A request that names no kind of thing, but only the product to fit, is answered by what names that product.
        return reference is { Reference: { Relation: ReferenceRelation.Compatible, Name.Length: > 0 } }
            ? finder.WithAll(ReferenceFinder.Groups(reference.Reference.Name, snapshot), query.Merchants)
            : finder.All(query.Merchants);
    }

    private static int Enough(IReadOnlyList<TermGroup> groups, int limit, bool isConstrained)
    {
        if (isConstrained) return Math.Max(2 * limit, JudgedConstrained);
        var hasPhrase = groups.Any(group => group.Phrases.Any(phrase => phrase.Terms.Length > 1 && !phrase.IsLoose));
        return Math.Max(limit, hasPhrase ? JudgedPhrases : JudgedMatches);
    }

    private List<SearchHit> ToHits(IReadOnlyList<Candidate> candidates, IReadOnlyList<SearchConstraint> constraints, Ranker ranker)
    {
        var products = index.Store.FindByKeys([.. candidates.Select(candidate => candidate.Document.Key)]).ToDictionary(stored => stored.Key, stored => stored.Product);
        var highest = candidates.Select(candidate => candidate.Score).DefaultIfEmpty(0).Max();
        List<SearchHit> hits = [];
        foreach (var candidate in candidates)
        {
            if (!products.TryGetValue(candidate.Document.Key, out var product)) continue;
            var ordered = Ordered(product, candidate);
            hits.Add(new SearchHit(
                ordered,
                candidate.Variants.Count == 1 || ordered.Variants.Count == 1 ? ordered.Variants[0] : null,
                highest > 0 ? candidate.Score / highest : 0,
                HitReasons.Of(candidate, constraints, ranker.Matching(candidate.Document)),
                [.. candidate.Unknown.Concat(candidate.Failures).Select(constraint => constraint.Text).Distinct()]));
        }

        return hits;
    }

    /// <summary>The variants that satisfy the query first, each part in the shop's order.</summary>
    private static Product Ordered(Product product, Candidate candidate)
    {
        if (candidate.Variants.Count == 0 || candidate.Variants.Count == product.Variants.Count) return product;
        var matching = candidate.Variants.Select(variant => variant.SourceId).ToHashSet(StringComparer.Ordinal);
        return product with { Variants = [.. product.Variants.OrderBy(variant => !matching.Contains(variant.SourceId))] };
    }

    private static IReadOnlyList<ExcludedCount> CountExcluded(List<Candidate> judged) =>
    [
        .. judged.Where(candidate => candidate.Failures.Count > 0 && candidate.Failures.All(failure => failure.IsExclusion))
            .SelectMany(candidate => candidate.Failures).CountBy(failure => failure.Text).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new ExcludedCount(pair.Key, pair.Value)),
    ];
}
