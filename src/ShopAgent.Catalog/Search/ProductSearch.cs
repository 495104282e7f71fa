using ShopAgent.Catalog.Language;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.References;

namespace ShopAgent.Catalog.Search;

/// <summary>
/// Finds the products that satisfy a query. Candidates come from the full-text index; every constraint is then checked on every candidate and variant. Products for which
/// a constraint can neither be confirmed nor denied come last, are marked, and do not count. The order does not depend on the order of rows or on who sells. Thread-safe.
/// </summary>
public sealed class ProductSearch(SearchIndex index, Lexicon lexicon, TimeProvider time)
{
    /// <summary>Candidates taken by rank besides those that have every word: more do not change the first hundred of any rated query.</summary>
    private const int RankedCandidates = 500;

    /// <summary>The same for an answer, which shows ten of them at most.</summary>
    private const int NearCandidates = 150;

    /// <summary>Length of an answer with products that only come near.</summary>
    private const int ShortList = 10;

    private readonly SpecEvidence _specs = new(lexicon);

    /// <param name="limit">Highest number of hits, at least 1; ignored when the query wants all or a superlative.</param>
    public SearchResult Search(ProductQuery query, int limit, CancellationToken cancellationToken = default) => Search(query, limit, includeNear: false, cancellationToken);

    /// <summary>As <see cref="Search(ProductQuery, int, CancellationToken)"/>, but fills up to the limit with products of other types, brands and models that share some words: a ranking to measure or to browse, not an answer.</summary>
    public SearchResult Rank(ProductQuery query, int limit, CancellationToken cancellationToken = default) => Search(query, limit, includeNear: true, cancellationToken);

    private SearchResult Search(ProductQuery query, int limit, bool includeNear, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var now = time.GetUtcNow();
        var snapshot = index.Current();
        var reference = Resolve(query, snapshot, cancellationToken);
        query = WithReferenceType(WithRelativeAsOrder(query, reference), reference);
        var isQuotation = query is { QuotedTitles.Count: > 0, Type: null, Terms: "", ModelTokens.Count: 0 } && reference is null;
        var namesItself = reference is { Reference.Relation: ReferenceRelation.Same };
        var groups = new TermGroups(lexicon, index, snapshot).Build(isQuotation ? new ProductQuery { Terms = string.Join(' ', query.QuotedTitles) } : query);
        var variants = VariantWordsOf(query, snapshot);
        var unmetWords = new UnmetWords(lexicon);
        var fromReference = new ReferenceConstraints(lexicon, index, snapshot, _specs, variants, now).Of(query, reference);
        var constraints = new ConstraintCompiler(lexicon, snapshot, _specs).Compile(query, isQuotation ? [] : groups, variants, fromReference, now);
        var ranker = new Ranker(groups, query, snapshot);

        Candidate Judge(SearchDocument document) => CandidateJudge.Judge(document, constraints) with { Score = ranker.Score(document) };

        var exact = namesItself ? OffersOf(reference!, snapshot, cancellationToken) : ExactKeys(query, [.. groups.Where(group => !unmetWords.IsVague(group))], reference);
        var judged = snapshot.Load(exact, index.Store, cancellationToken).ConvertAll(Judge);
        if (groups.Count > 0 && !namesItself && (includeNear || judged.Count(candidate => candidate.IsCertain) < limit))
        {
            var near = index.Texts.Best(MatchExpression.Some(groups), query.Merchants, includeNear ? RankedCandidates : NearCandidates);
            judged.AddRange(snapshot.Load([.. near.Except(exact)], index.Store, cancellationToken).ConvertAll(Judge));
        }

        (judged, var unmet) = unmetWords.Settle(EvidenceSharing.Share(judged, snapshot.Models), constraints);
        var selection = new SearchSelection(query, groups, variants, Stated(query, snapshot), new SuperlativeSelector(query, _specs, now)).Select(judged, limit, ShortList, includeNear);
        return new SearchResult
        {
            Query = query,
            Hits = ToHits(selection.Shown, constraints, ranker),
            Total = selection.Total,
            Empty = selection.Total == 0 ? new EmptyExplainer(query, _specs, now).Explain(judged) : null,
            HitsAreAlternatives = selection.AreAlternatives,
            Corrections = query.Corrections,
            Unmet = unmet,
            Excluded = CountExcluded(judged),
        };
    }

    /// <summary>"a lighter tent", when nothing was shown to compare with: light ones first.</summary>
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

    private ResolvedReference? Resolve(ProductQuery query, CatalogSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (query.Reference is not { } reference) return null;
        return new ResolvedReference(reference, reference.Name.Length == 0 ? [] : new ReferenceFinder(lexicon, index, snapshot).Find(reference.Name, reference.MerchantId, cancellationToken));
    }

    private List<long> OffersOf(ResolvedReference reference, CatalogSnapshot snapshot, CancellationToken cancellationToken) =>
        [.. new ReferenceFinder(lexicon, index, snapshot).Find(reference.Reference.Name, merchantId: null, cancellationToken).Select(document => document.Key)];

    /// <summary>"an alternative to X" is of X's type.</summary>
    private ProductQuery WithReferenceType(ProductQuery query, ResolvedReference? reference)
    {
        if (query.Type is not null || reference is not { Reference.Relation: ReferenceRelation.Substitute, Offers: [var offer, ..] }) return query;
        var things = new ThingTest(lexicon, index, index.Current());
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
        // "from the A series" means every version of it.
        var asked = snapshot.Terms.Ids(query.Text).ToHashSet();
        var words = query.AcceptsModelVariants ? [] : lexicon.Languages.SelectMany(language => lexicon.For(language).VariantWords).Select(snapshot.Terms.Id).Where(term => !asked.Contains(term)).ToHashSet();
        return new VariantWords(words, asked);
    }

    /// <summary>Products that have every word somewhere: all that can satisfy the query are among them.</summary>
    private List<long> ExactKeys(ProductQuery query, IReadOnlyList<TermGroup> groups, ResolvedReference? reference) =>
        // "what fits the X 25" names no kind of thing: what fits it must name it.
        groups.Count == 0 && reference is { Reference: { Relation: ReferenceRelation.Compatible, Name.Length: > 0 } } ? index.Texts.Match(MatchExpression.All(ReferenceFinder.Groups(reference.Reference.Name, index.Current().Terms)), query.Merchants)
        : groups.Count == 0 ? index.Texts.Keys(query.Merchants) : index.Texts.Match(MatchExpression.All(groups), query.Merchants);

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
