using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Cli.Json;

/// <summary>The values of enumerations on the machine-readable face; availability as product feeds write it.</summary>
internal static class JsonNames
{
    public static string Of(Availability availability) => availability switch
    {
        Availability.InStock => "in_stock",
        Availability.LimitedStock => "limited_stock",
        Availability.PreOrder => "preorder",
        Availability.BackOrder => "backorder",
        Availability.OutOfStock => "out_of_stock",
        Availability.Discontinued => "discontinued",
        _ => "unknown",
    };

    public static string Of(SortOrder sort) => sort switch
    {
        SortOrder.PriceAscending => "price_ascending",
        SortOrder.PriceDescending => "price_descending",
        SortOrder.RatingDescending => "rating_descending",
        SortOrder.SpecAscending => "spec_ascending",
        SortOrder.SpecDescending => "spec_descending",
        _ => "relevance",
    };

    public static string Of(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "at_least",
        Comparison.AtMost => "at_most",
        Comparison.MoreThan => "more_than",
        Comparison.LessThan => "less_than",
        Comparison.NotEqual => "not_equal",
        _ => "equal",
    };

    public static string Of(SalesUnit unit) => unit switch
    {
        SalesUnit.Kilogram => "kilogram",
        SalesUnit.Litre => "litre",
        SalesUnit.Metre => "metre",
        _ => "piece",
    };
}

/// <param name="Amount">Major units, written with as many decimals as the currency has: 139.90.</param>
/// <param name="Currency">ISO 4217.</param>
internal sealed record AmountJson(decimal Amount, string Currency)
{
    public static AmountJson Of(Money money)
    {
        // A decimal carries its scale: adding 0.00 makes 139.9 print as 139.90.
        var zeroWithScale = new decimal(0, 0, 0, false, (byte)money.Currency.Exponent);
        return new AmountJson(money.Amount + zeroWithScale, money.Currency.Code);
    }

    public static AmountJson? Of(Money? money) => money is { } known ? Of(known) : null;
}
