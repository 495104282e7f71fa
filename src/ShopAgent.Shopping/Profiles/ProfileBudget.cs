using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;

namespace ShopAgent.Shopping.Profiles;

/// <summary>A budget fact, read.</summary>
/// <param name="IsPerItem">It limits the price of one item: said so, or said of one kind of thing. Else it limits a whole purchase and filters nothing.</param>
public sealed record ProfileBudget(Money Amount, bool IsPerItem)
{
    private const string EachSuffix = " each";

    /// <summary>The limit of a whole purchase; null when the shopper named none.</summary>
    public static Money? OfPurchase(ShopperProfile profile) => profile.Facts.Select(Of).LastOrDefault(budget => budget is { IsPerItem: false })?.Amount;

    /// <summary>Null when the fact is no budget or names no amount with its currency.</summary>
    public static ProfileBudget? Of(ProfileFact fact)
    {
        if (fact.Kind != FactKind.Budget) return null;
        var isEach = fact.Value.EndsWith(EachSuffix, StringComparison.OrdinalIgnoreCase);
        var text = isEach ? fact.Value[..^EachSuffix.Length] : fact.Value;
        return PriceText.Read(text, '.') is { Amount: > 0, Currency: { } currency } price ? new ProfileBudget(Money.FromMajor(price.Amount, currency), isEach || fact.Scope is not null) : null;
    }
}
