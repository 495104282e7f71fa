using ShopAgent.Catalog.Search.Documents;

namespace ShopAgent.Catalog.Search.Matching;

/// <param name="Documents">Read while they are enumerated; once only.</param>
/// <param name="IsComplete">False: there are more than were read.</param>
/// <param name="CertainCount">Then how many of all are of the type and brand that the query names, by their postings.</param>
internal sealed record CandidateSet(IEnumerable<SearchDocument> Documents, bool IsComplete, int CertainCount);
