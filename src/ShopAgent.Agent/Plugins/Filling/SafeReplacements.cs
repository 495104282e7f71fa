using ShopAgent.Agent.Plugins.Finding;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins.Filling;

/// <summary>What could take the place of something that turned out not to be safe for the shopper.</summary>
internal sealed class SafeReplacements(TurnAccessor turn, QueryParser parser, ProductSearch search, SimilarProducts similar, ProfileQuery profiles, OfferGate gate)
{
    private const int Considered = 20;

    /// <summary>Lines that replacements are looked for: more than a screen of them helps nobody.</summary>
    private const int MostLines = 5;

    /// <summary>Substitutes by the table of like things first; else what is of the same type or category by name.</summary>
    public IReadOnlyList<SearchHit> For(Product product, int most)
    {
        var substitutes = gate.Fitting(similar.Find(product, Considered, Personal).Substitutes);
        return [.. substitutes.Concat(OfType(product)).Where(hit => hit.Product.Id != product.Id).DistinctBy(hit => hit.Product.Id).Take(most)];
    }

    private IEnumerable<SearchHit> OfType(Product product)
    {
        foreach (var text in product.Categories.Select(path => path.Split('>')[^1]).Prepend(product.Title.Split(',')[0]))
        {
            var query = parser.Parse(text);
            if (query.Type is not { } type) continue;
            var result = search.Search(Personal(new ProductQuery { Text = type, Type = type, Terms = type, InStockOnly = true }), Considered);
            if (result.HitsAreAlternatives) continue;
            foreach (var hit in gate.Fitting(result.Hits.Where(hit => hit.Unknown.Count == 0))) yield return hit;
        }
    }

    private ProductQuery Personal(ProductQuery query) => profiles.Apply(query, turn.Current.Session.Profile, turn.Current.Session.Basket.Lines).Query;

    /// <summary>At most <paramref name="each"/> for each line that conflicts with an allergy.</summary>
    public IReadOnlyList<SearchHit> For(IEnumerable<ProfileConflict> conflicts, Func<LineItem, Product?> find, int each) =>
    [
        .. conflicts.Where(conflict => conflict.Fact.Kind == FactKind.Allergy).DistinctBy(conflict => conflict.Line.ProductId).Take(MostLines)
            .SelectMany(conflict => find(conflict.Line) is { } product ? For(product, each) : []).DistinctBy(hit => hit.Product.Id),
    ];
}
