using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Decides whether a named product is clear, or which candidates the shopper must choose from.</summary>
internal static class ObviousChoice
{
    /// <summary>A title that holds all words said and few others is what was meant.</summary>
    private const double FullName = 0.6;

    /// <param name="isStaple">An amount was said: the plainest fitting product is taken, as a shop assistant would.</param>
    /// <returns>One hit when it is obvious, else the candidates in order.</returns>
    public static IReadOnlyList<SearchHit> Among(SearchResult result, string words, bool isStaple)
    {
        var hits = result.Hits.Where(hit => hit.Unknown.Count == 0).ToList();
        if (hits.Count <= 1) return hits;
        if (result.Query.QuotedTitles.Count > 0) return hits;
        // Who asks for the best rated has chosen by that order; an order by price chooses nothing, because prices tie.
        if (result.Query.Sort == SortOrder.RatingDescending) return [hits[0]];
        var said = Phrase.Words(words).ToHashSet(StringComparer.Ordinal);
        var named = hits.Select(hit => (Hit: hit, Cover: Cover(hit, said))).OrderByDescending(pair => pair.Cover).ToList();
        if (named[0].Cover >= FullName && named[0].Cover - named[1].Cover > 0.15) return [named[0].Hit];
        if (!isStaple) return hits;
        return [hits.OrderByDescending(hit => Cover(hit, said)).ThenByDescending(hit => hit.Score).First()];
    }

    /// <summary>Share of the title's words that were said; 0 when a said word is missing.</summary>
    private static double Cover(SearchHit hit, HashSet<string> said)
    {
        var title = Phrase.Words(hit.Product.Title);
        return title.Count == 0 ? 0 : (double)title.Count(word => said.Contains(word) || said.Contains(word + "s") || (word.EndsWith('s') && said.Contains(word[..^1]))) / title.Count;
    }
}

internal sealed class Purchasable(TimeProvider time)
{
    /// <summary>Whether some variant can be bought now.</summary>
    public bool Any(Product product) => product.Variants.Any(Now);

    public bool Now(Variant variant) => variant.Offer.CanBuy(variant.Offer.MinimumQuantity, time.GetUtcNow()).IsAllowed;
}
