using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>Reads the products that are worth judging, all in one state of the catalogue.</summary>
internal sealed class CandidateFinder(SearchIndex index, IndexSession session, CatalogSnapshot snapshot, CancellationToken cancellationToken)
{
    /// <summary>Reads at once what the groups will ask the index for.</summary>
    public void Prepare(IEnumerable<TermGroup> groups, IReadOnlyList<string> merchants) => ProductTextIndex.Prepare(session, groups, merchants);

    /// <summary>The products of these merchants, or of all.</summary>
    public CandidateSet All(IReadOnlyList<string> merchants)
    {
        var keys = ProductTextIndex.Keys(session, merchants);
        return new CandidateSet(index.Documents.Load(session, snapshot, keys, cancellationToken), IsComplete: true, 0);
    }

    /// <summary>The products that have a phrase of every group, word beside word.</summary>
    /// <param name="wishes">What else the query wants: see <paramref name="limit"/>.</param>
    /// <param name="limit">Where there are more, only the best by their postings: those that have most of the wishes.</param>
    /// <param name="acceptsAncestors">Outer categories count as the type.</param>
    public CandidateSet WithAll(IReadOnlyList<TermGroup> groups, IReadOnlyList<string> merchants, IReadOnlyList<TermGroup>? wishes = null, int limit = int.MaxValue, bool acceptsAncestors = false)
    {
        var matches = index.Texts.Match(session, groups, wishes ?? [], merchants, limit, acceptsAncestors);
        var documents = index.Documents.Load(session, snapshot, matches.Keys, cancellationToken).Where(document => WordEvidence.HasAll(document, groups));
        return new CandidateSet(documents, matches.IsComplete, matches.CertainCount);
    }

    /// <summary>The best of the products that have a phrase of some group.</summary>
    public IEnumerable<SearchDocument> WithAny(IReadOnlyList<TermGroup> groups, IReadOnlyList<string> merchants, int limit) =>
        index.Documents.Load(session, snapshot, index.Texts.Best(session, groups, merchants, limit), cancellationToken).Where(document => WordEvidence.HasAny(document, groups));
}

/// <param name="Documents">Read while they are enumerated; once only.</param>
/// <param name="IsComplete">False: there are more than were read.</param>
/// <param name="CertainCount">Then how many of all are of the type and brand that the query names, by their postings.</param>
internal sealed record CandidateSet(IEnumerable<SearchDocument> Documents, bool IsComplete, int CertainCount);
