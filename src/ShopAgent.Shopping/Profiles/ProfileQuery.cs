using System.Globalization;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Profiles;

/// <summary>
/// Brings what is known about the shopper into a query. What the query asks for itself wins, but not over allergies: those are given up by forgetting them, not by the way. A fact with a
/// scope counts only when the query asks for that kind of thing. Thread-safe.
/// </summary>
/// <param name="products">Knows the shops that facts name; null: facts about shops say nothing.</param>
public sealed class ProfileQuery(Lexicon lexicon, IProductLookup? products = null)
{
    private const double TasteWeight = 1;

    // One parcel instead of two is worth a little; it never beats a product that fits better.
    private const double SameShopWeight = 0.15;

    // Learned from this many events, a taste has half the weight of one that was said.
    private const double HalfTrustedEvents = 4;

    private readonly ProfileTerms _terms = new(lexicon);
    private readonly ProductKinds _kinds = ProductKinds.Load(lexicon);

    /// <summary>Allergies and diets must be met; what is avoided (and a disliked material or food) is excluded; sizes and per-item budgets limit; likes and dislikes only sway the order.</summary>
    public ProfileApplication Apply(ProductQuery query, ShopperProfile profile)
    {
        var applied = new List<ProfileFact>();
        var result = query;
        foreach (var fact in profile.Facts)
        {
            if (!IsInScope(fact, query) || ApplyOne(query, result, fact, profile) is not { } changed) continue;
            result = changed;
            applied.Add(fact);
        }

        return new ProfileApplication(result, applied);
    }

    /// <summary>As above, and prefers the shops that the basket buys from already.</summary>
    public ProfileApplication Apply(ProductQuery query, ShopperProfile profile, IReadOnlyList<LineItem> basket)
    {
        var application = Apply(query, profile);
        var asked = application.Query;
        if (basket.Count == 0 || asked.Merchants.Count > 0 || asked is { IsEmpty: true, Sort: SortOrder.Relevance }) return application;
        var shops = basket.Select(line => line.MerchantId).Distinct(StringComparer.Ordinal).Except(asked.ExcludedMerchants)
            .Select(shop => new Preference(shop, SameShopWeight, null) { MerchantId = shop, Reason = "same shop as your other items" });
        return application with { Query = asked with { Preferences = [.. asked.Preferences, .. shops] } };
    }

    /// <summary>An allergy is about the shopper's body, whatever it was said of.</summary>
    private bool IsInScope(ProfileFact fact, ProductQuery query) => fact.Scope is null || fact.Kind == FactKind.Allergy || _kinds.IsKindOf(query.Type, fact.Scope);

    /// <summary>Null when the fact has nothing to say here.</summary>
    private ProductQuery? ApplyOne(ProductQuery asked, ProductQuery query, ProfileFact fact, ShopperProfile profile) => fact.Kind switch
    {
        FactKind.Allergy => WithFreeOf(query, _terms.Allergen(fact.Value)),
        FactKind.Diet => WithDiet(query, _terms.Diet(fact.Value)),
        FactKind.Shop or FactKind.Like or FactKind.Dislike or FactKind.Avoid when ShopOf(fact) is { } shop => WithShop(asked, query, fact, shop),
        FactKind.Avoid => WithExcluded(asked, query, fact.Value),
        FactKind.Dislike => _terms.ExcludesWhenDisliked(fact.Value) ? WithExcluded(asked, query, fact.Value) : WithTaste(asked, query, fact.Value, -Weight(fact)),
        FactKind.Like => WithTaste(asked, query, fact.Value, Weight(fact)),
        FactKind.Require => IsSettled(asked, fact.Value) ? null : query with { Required = [.. query.Required, _terms.ConstraintFor(fact.Value)] },
        FactKind.Size => asked.Sizes.Count > 0 || IsOverruled(asked, fact, profile) ? null : query with { Sizes = [.. query.Sizes, SizeOf(fact)] },
        FactKind.Budget => WithBudget(asked, query, fact, profile),
        _ => null,
    };

    private static ProductQuery? WithFreeOf(ProductQuery query, string allergen) =>
        query.FreeOf.Contains(allergen) ? null : query with { FreeOf = [.. query.FreeOf, allergen] };

    private static ProductQuery? WithDiet(ProductQuery query, string diet) => query.Diets.Contains(diet) ? null : query with { Diets = [.. query.Diets, diet] };

    private ProductQuery? WithExcluded(ProductQuery asked, ProductQuery query, string value) =>
        IsSettled(asked, value) ? null : query with { Excluded = [.. query.Excluded, _terms.ConstraintFor(value)] };

    private ProductQuery? WithTaste(ProductQuery asked, ProductQuery query, string value, double weight) =>
        IsSettled(asked, value) ? null : query with { Preferences = [.. query.Preferences, new Preference(_terms.ConstraintFor(value).Term, weight, null)] };

    private ProductQuery? WithBudget(ProductQuery asked, ProductQuery query, ProfileFact fact, ShopperProfile profile) =>
        asked.Price is null && asked.Sort != SortOrder.PriceDescending && ProfileBudget.Of(fact) is { IsPerItem: true } budget && !IsOverruled(asked, fact, profile)
            ? query with { Price = new PriceRange { Max = budget.Amount } }
            : null;

    /// <summary>What was said counts in full; what was learned, the more the more often it was seen.</summary>
    private static double Weight(ProfileFact fact) => fact.Evidence is { } evidence ? TasteWeight * Math.Abs(evidence.Net) / (Math.Abs(evidence.Net) + HalfTrustedEvents) : TasteWeight;

    private Merchant? ShopOf(ProfileFact fact) => products?.Merchants.FirstOrDefault(shop =>
        string.Equals(shop.Id, fact.Value, StringComparison.OrdinalIgnoreCase) || string.Equals(shop.Name, fact.Value, StringComparison.OrdinalIgnoreCase));

    private static ProductQuery? WithShop(ProductQuery asked, ProductQuery query, ProfileFact fact, Merchant shop)
    {
        if (asked.Merchants.Count > 0 || asked.ExcludedMerchants.Contains(shop.Id)) return null;
        if (fact.Kind == FactKind.Avoid) return query with { ExcludedMerchants = [.. query.ExcludedMerchants, shop.Id] };
        var weight = fact.Kind == FactKind.Dislike ? -Weight(fact) : Weight(fact);
        var reason = weight > 0 ? $"you like the shop {shop.Name}" : $"although you do not like the shop {shop.Name}";
        return query with { Preferences = [.. query.Preferences, new Preference(shop.Name, weight, null) { MerchantId = shop.Id, Reason = reason }] };
    }

    private bool IsSettled(ProductQuery asked, string value) => _terms.IsAskedFor(asked, value) || _terms.IsExcluded(asked, value);

    /// <summary>A size or budget for everything gives way to one for the kind that is asked for.</summary>
    private bool IsOverruled(ProductQuery asked, ProfileFact fact, ShopperProfile profile) =>
        fact.Scope is null && profile.Of(fact.Kind).Any(other => other.Scope is { } scope && _kinds.IsKindOf(asked.Type, scope));

    /// <summary>Letter sizes are written in capitals.</summary>
    private static string SizeOf(ProfileFact fact) => fact.Value.ToUpper(CultureInfo.InvariantCulture);
}

/// <param name="Query">The query with what the profile adds.</param>
/// <param name="Applied">The facts that changed it, in the order of the profile: the reasons to name.</param>
public sealed record ProfileApplication(ProductQuery Query, IReadOnlyList<ProfileFact> Applied);
