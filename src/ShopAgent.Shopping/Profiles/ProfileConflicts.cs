using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Profiles;

/// <summary>Finds what is in the basket already and speaks against an allergy or against what the shopper avoids. Thread-safe.</summary>
public sealed class ProfileConflicts(IProductLookup products, Lexicon lexicon)
{
    private readonly ProfileTerms _terms = new(lexicon);
    private readonly ProductKinds _kinds = ProductKinds.Load(lexicon);
    private readonly TermEvidence _evidence = new(lexicon);

    /// <summary>In the order of the lines; a line whose product is gone from the catalogue says nothing.</summary>
    public IReadOnlyList<ProfileConflict> Find(ShopperProfile profile, IReadOnlyList<LineItem> lines) =>
        [.. lines.SelectMany(line => products.Find(line.VariantId) is { } product ? Find(profile, line, product) : [])];

    /// <summary>The allergens of the shopper that the product contains, may contain or does not speak of.</summary>
    public IReadOnlyList<HitWarning> Warnings(ShopperProfile profile, Product product) => [.. profile.Of(FactKind.Allergy)
        .Select(fact => _terms.Allergen(fact.Value))
        .Where(allergen => !product.Allergens.IsSafeFrom(allergen))
        .Select(allergen => new HitWarning(product.Allergens.StatusOf(allergen), allergen))
        .Distinct()];

    public bool IsSafe(ShopperProfile profile, Product product) => profile.Of(FactKind.Allergy).All(fact => product.Allergens.IsSafeFrom(_terms.Allergen(fact.Value)));

    /// <summary>Whether code may offer the product by itself: no allergen, nothing avoided, and the diet stated.</summary>
    public bool MayOffer(ShopperProfile profile, Product product) => IsSafe(profile, product)
        && profile.Of(FactKind.Diet).All(fact => !product.Allergens.IsFood || product.Diets.Contains(_terms.Diet(fact.Value)))
        && !profile.Of(FactKind.Avoid).Any(fact => ConflictOf(fact, [], product) == ConflictKind.Contains);

    private IEnumerable<ProfileConflict> Find(ShopperProfile profile, LineItem line, Product product) => profile.Facts
        .Select(fact => (Fact: fact, Kind: ConflictOf(fact, line.Options.Values, product)))
        .Where(pair => pair.Kind is not null)
        .Select(pair => new ProfileConflict(line, pair.Fact, pair.Kind!.Value));

    private ConflictKind? ConflictOf(ProfileFact fact, IEnumerable<string> options, Product product) => fact.Kind switch
    {
        FactKind.Allergy => product.Allergens.StatusOf(_terms.Allergen(fact.Value)) switch
        {
            AllergenStatus.Contains => ConflictKind.Contains,
            AllergenStatus.MayContain => ConflictKind.MayContain,
            AllergenStatus.Unknown => ConflictKind.Unknown,
            _ => null,
        },
        FactKind.Avoid when IsInScope(fact, product) => AvoidedIn(fact.Value, options, product),
        _ => null,
    };

    private bool IsInScope(ProfileFact fact, Product product) => fact.Scope is not { } scope
        || product.Categories.SelectMany(path => path.Split('>')).Any(category => _kinds.IsKindOf(category, scope))
        || _kinds.IsKindOf(product.Title, scope);

    /// <summary>Title, options and attributes are facts of the shop; a description may also speak of other things.</summary>
    private ConflictKind? AvoidedIn(string value, IEnumerable<string> options, Product product)
    {
        var term = _terms.ConstraintFor(value);
        IEnumerable<string> stated = [product.Title, product.Brand ?? "", .. options, .. product.Attributes.Values, .. product.Tags];
        if (stated.Any(text => _evidence.Affirms(text, term))) return ConflictKind.Contains;
        return _evidence.Affirms(product.Description, term) ? ConflictKind.MayContain : null;
    }
}

/// <summary>One line of the basket against one fact of the profile.</summary>
public sealed record ProfileConflict(LineItem Line, ProfileFact Fact, ConflictKind Kind);

/// <summary>How surely a product has what the shopper must not or will not have.</summary>
public enum ConflictKind
{
    /// <summary>The shop says that it has it.</summary>
    Contains,

    /// <summary>Traces, or a mention in the description only.</summary>
    MayContain,

    /// <summary>Food whose shop does not say; only for allergies.</summary>
    Unknown,
}
