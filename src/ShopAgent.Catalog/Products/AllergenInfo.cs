namespace ShopAgent.Catalog.Products;

/// <summary>
/// The allergens of one product by their canonical EU names (Regulation 1169/2011, annex II): gluten, crustaceans, eggs, fish, peanuts, soy, milk, nuts, celery,
/// mustard, sesame, sulphites, lupin, molluscs.
/// </summary>
/// <param name="IsFood">False for goods that are neither eaten nor drunk: no allergen question arises.</param>
/// <param name="IsDeclared">The feed carries a full declaration, so that an allergen which is not named is absent.</param>
public sealed record AllergenInfo(
    bool IsFood,
    bool IsDeclared,
    IReadOnlyList<string> Contains,
    IReadOnlyList<string> MayContain,
    IReadOnlyList<string> FreeOf)
{
    public static AllergenInfo NotFood { get; } = new(false, false, [], [], []);

    public static AllergenInfo UnknownFood { get; } = new(true, false, [], [], []);

    /// <summary>Unknown unless the feed says: silence is not safety.</summary>
    public AllergenStatus StatusOf(string allergen)
    {
        if (Contains.Contains(allergen)) return AllergenStatus.Contains;
        if (MayContain.Contains(allergen)) return AllergenStatus.MayContain;
        if (FreeOf.Contains(allergen)) return AllergenStatus.FreeOf;
        if (!IsFood) return AllergenStatus.NotApplicable;
        return IsDeclared ? AllergenStatus.FreeOf : AllergenStatus.Unknown;
    }

    public bool IsSafeFrom(string allergen) => StatusOf(allergen) is AllergenStatus.FreeOf or AllergenStatus.NotApplicable;
}

/// <summary>What is known of one allergen in one product. Only <see cref="FreeOf"/> and <see cref="NotApplicable"/> are safe.</summary>
public enum AllergenStatus { Unknown, Contains, MayContain, FreeOf, NotApplicable }
