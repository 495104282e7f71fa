using System.Globalization;
using ShopAgent.Catalog.Language;
using ShopAgent.Catalog.Search;

namespace ShopAgent.Shopping.Profiles;

/// <summary>
/// Brings what is known about the shopper into a query. What the query asks for itself wins ("polyester jackets anyway"), but for allergies: those are given up by forgetting them, not by the
/// way. A fact with a scope counts only when the query asks for that kind of thing. Thread-safe.
/// </summary>
public sealed class ProfileQuery(Lexicon lexicon)
{
    // Half of the scale: a taste moves a product, and never past one that fits clearly better.
    private const double TasteWeight = 0.5;

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

    /// <summary>An allergy is about the shopper's body, whatever it was said of.</summary>
    private bool IsInScope(ProfileFact fact, ProductQuery query) => fact.Scope is null || fact.Kind == FactKind.Allergy || _kinds.IsKindOf(query.Type, fact.Scope);

    /// <summary>Null when the fact has nothing to say here.</summary>
    private ProductQuery? ApplyOne(ProductQuery asked, ProductQuery query, ProfileFact fact, ShopperProfile profile) => fact.Kind switch
    {
        FactKind.Allergy => WithFreeOf(query, _terms.Allergen(fact.Value)),
        FactKind.Diet => WithDiet(query, _terms.Diet(fact.Value)),
        FactKind.Avoid => WithExcluded(asked, query, fact.Value),
        FactKind.Dislike => _terms.ExcludesWhenDisliked(fact.Value) ? WithExcluded(asked, query, fact.Value) : WithTaste(asked, query, fact.Value, -TasteWeight),
        FactKind.Like => WithTaste(asked, query, fact.Value, TasteWeight),
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

    private bool IsSettled(ProductQuery asked, string value) => _terms.IsAskedFor(asked, value) || _terms.IsExcluded(asked, value);

    /// <summary>A size or budget for everything gives way to one for the kind that is asked for.</summary>
    private bool IsOverruled(ProductQuery asked, ProfileFact fact, ShopperProfile profile) =>
        fact.Scope is null && profile.Of(fact.Kind).Any(other => other.Scope is { } scope && _kinds.IsKindOf(asked.Type, scope));

    /// <summary>Letter sizes are written in capitals.</summary>
    private static string SizeOf(ProfileFact fact) => fact.Value.ToUpper(CultureInfo.InvariantCulture);
}
