namespace ShopAgent.Shopping.Baskets;

/// <summary>Brings saved baskets and earlier orders back at today's prices, and says what is different. Thread-safe.</summary>
public sealed class BasketReloader(PriceCheck prices)
{
    /// <summary>
    /// Puts the saved lines in place of the present ones. A line whose product is gone from the catalogue is left out and named; the saved basket keeps it, with its name and the price of
    /// then. A line that cannot be bought at the moment comes back: the shopper decides what becomes of it, and the checkout refuses it until then.
    /// </summary>
    /// <param name="mayReturn">False for a line that must not come back by itself; it is left out and named.</param>
    public ReloadedBasket Replace(Basket basket, string name, IReadOnlyList<LineItem> lines, Func<LineItem, bool> mayReturn)
    {
        var (kept, leftOut) = Split(lines, mayReturn);
        var repriced = prices.Reprice(kept);
        var gone = repriced.Drifts.Where(drift => drift.Kind == DriftKind.Gone).Select(drift => drift.VariantId).ToHashSet(StringComparer.Ordinal);
        var after = basket.Change([.. repriced.Lines.Where(line => !gone.Contains(line.VariantId))], $"load {name}");
        return new ReloadedBasket(Outcome(basket, after), repriced.Drifts, [.. leftOut, .. repriced.Lines.Where(line => gone.Contains(line.VariantId))]);
    }

    /// <summary>Adds what was ordered, as far as it can be bought today, to what is there; a line that is there already keeps the larger quantity.</summary>
    /// <param name="mayReturn">As in <see cref="Replace"/>.</param>
    public ReloadedBasket Reorder(Basket basket, IReadOnlyList<LineItem> lines, Func<LineItem, bool> mayReturn)
    {
        var (kept, leftOut) = Split(lines, mayReturn);
        var repriced = prices.Reprice(kept);
        var blocked = repriced.Drifts.Where(drift => drift.IsBlocking).Select(drift => drift.VariantId).ToHashSet(StringComparer.Ordinal);
        List<LineItem> after = [.. basket.Lines];
        foreach (var line in repriced.Lines.Where(line => !blocked.Contains(line.VariantId)))
        {
            var at = after.FindIndex(other => other.VariantId == line.VariantId);
            if (at < 0) after.Add(line);
            else if (after[at].Quantity < line.Quantity) after[at] = line;
        }

        var outcome = after.SequenceEqual(basket.Lines) ? new BasketOutcome { Basket = basket } : Outcome(basket, basket.Change(after, "order again"));
        return new ReloadedBasket(outcome, repriced.Drifts, [.. leftOut, .. repriced.Lines.Where(line => blocked.Contains(line.VariantId))]);
    }

    private static (IReadOnlyList<LineItem> Kept, IReadOnlyList<LineItem> LeftOut) Split(IReadOnlyList<LineItem> lines, Func<LineItem, bool> mayReturn) =>
        ([.. lines.Where(mayReturn)], [.. lines.Where(line => !mayReturn(line))]);

    private static BasketOutcome Outcome(Basket before, Basket after) => new()
    {
        Basket = after,
        Changes =
        [
            .. LineChanges.Between(before.Lines, after.Lines, ChangeKind.Added).Select(change => change.After == 0 ? change with { Kind = ChangeKind.Removed }
                : change.Before > 0 ? change with { Kind = ChangeKind.Quantity } : change),
        ],
    };
}

/// <summary>Earlier lines, brought back.</summary>
/// <param name="Outcome">The changed basket, one step of the undo log.</param>
/// <param name="Drifts">What is not as it was then: prices, stock, products that are gone.</param>
/// <param name="LeftOut">Lines that did not come back, because they cannot be bought or are not safe for the shopper.</param>
public sealed record ReloadedBasket(BasketOutcome Outcome, IReadOnlyList<BasketDrift> Drifts, IReadOnlyList<LineItem> LeftOut);
