namespace ShopAgent.Shopping.Baskets;

/// <summary>What differs between two states of a basket, one change a line whose quantity moved.</summary>
internal static class LineChanges
{
    public static IReadOnlyList<BasketChange> Between(IReadOnlyList<BasketLine> before, IReadOnlyList<BasketLine> after, string kind)
    {
        var left = before.ToDictionary(line => line.VariantId);
        var right = after.ToDictionary(line => line.VariantId);
        var gone = before.Where(line => !right.ContainsKey(line.VariantId)).Select(line => Change(line, line.Quantity, 0, kind));
        var kept = after.Select(line => Change(line, left.GetValueOrDefault(line.VariantId)?.Quantity ?? 0, line.Quantity, kind));
        return [.. gone, .. kept.Where(change => change.Before != change.After)];
    }

    private static BasketChange Change(BasketLine line, decimal before, decimal after, string kind) =>
        new(kind, line.VariantId, line.Title, string.Join(" / ", line.Options.Values), before, after, line.Unit, line.UnitPrice);
}
