using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins.Finding;

/// <summary>What every tool asks before it offers something: no product that has, may have or does not state an allergen of the shopper passes unasked, and what was asked for by name is marked.</summary>
internal sealed class OfferGate(TurnAccessor turn, ProfileConflicts conflicts)
{
    private ShopperProfile Profile => turn.Current.Session.Profile;

    public bool IsSafe(Product product) => conflicts.IsSafe(Profile, product);

    /// <summary>Hits of a search or of a model's choice.</summary>
    public IReadOnlyList<SearchHit> Safe(IEnumerable<SearchHit> hits) => [.. hits.Where(hit => conflicts.IsSafe(Profile, hit.Product))];

    public IReadOnlyList<Product> Safe(IEnumerable<Product> products) => [.. products.Where(product => conflicts.IsSafe(Profile, product))];

    /// <summary>What code suggests by itself: also nothing that the shopper avoids.</summary>
    public IReadOnlyList<SearchHit> Fitting(IEnumerable<SearchHit> hits) => [.. hits.Where(hit => conflicts.MayOffer(Profile, hit.Product))];

    /// <summary>With what speaks against it, for what the shopper asked for by name.</summary>
    public SearchHit Marked(SearchHit hit) => conflicts.Warnings(Profile, hit.Product) is { Count: > 0 } warnings ? hit with { Warnings = warnings } : hit;

    /// <summary>
    /// What the shopper must hear before this goes into the basket; empty when nothing, or when they heard it in an earlier turn and ask again. Code keeps what was heard, so that no model can
    /// skip the question.
    /// </summary>
    public IReadOnlyList<HitWarning> Objections(Product product)
    {
        var scope = turn.Current;
        var warnings = conflicts.Warnings(Profile, product);
        var unheard = warnings.Where(warning => !scope.StateBefore.Warned.Contains(Key(product, warning))).ToList();
        if (unheard.Count > 0) scope.State = scope.State.Warn(warnings.Select(warning => Key(product, warning)));
        return unheard;
    }

    private static string Key(Product product, HitWarning warning) => $"{product.Id}|{warning.Allergen}";
}
