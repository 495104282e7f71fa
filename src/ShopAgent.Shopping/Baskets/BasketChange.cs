using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Baskets;

/// <summary>What one request did to one line of the basket.</summary>
/// <param name="Kind">added, removed, quantity, undone, redone, cleared.</param>
/// <param name="Before">Quantity before; 0 when the line was not there.</param>
/// <param name="After">Quantity after; 0 when the line is gone.</param>
public sealed record BasketChange(string Kind, string VariantId, string Title, string OptionsText, decimal Before, decimal After, SalesUnit Unit, Money? UnitPrice);

/// <summary>The values of <see cref="BasketChange.Kind"/>.</summary>
public static class ChangeKind
{
    public const string Added = "added";
    public const string Removed = "removed";
    public const string Quantity = "quantity";
    public const string Cleared = "cleared";
    public const string Undone = "undone";
    public const string Redone = "redone";
}

/// <summary>What differs between two states of a basket, one change a line whose quantity moved.</summary>
internal static class LineChanges
{
    public static IReadOnlyList<BasketChange> Between(IReadOnlyList<LineItem> before, IReadOnlyList<LineItem> after, string kind)
    {
        var left = before.ToDictionary(line => line.VariantId);
        var right = after.ToDictionary(line => line.VariantId);
        var gone = before.Where(line => !right.ContainsKey(line.VariantId)).Select(line => Change(line, line.Quantity, 0, kind));
        var kept = after.Select(line => Change(line, left.GetValueOrDefault(line.VariantId)?.Quantity ?? 0, line.Quantity, kind));
        return [.. gone, .. kept.Where(change => change.Before != change.After)];
    }

    private static BasketChange Change(LineItem line, decimal before, decimal after, string kind) =>
        new(kind, line.VariantId, line.Title, string.Join(" / ", line.Options.Values), before, after, line.Unit, line.UnitPrice);
}
