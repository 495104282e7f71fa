using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Catalog.Search.References;

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
