namespace ShopAgent.Shopping.Baskets;

/// <param name="Lines">The same lines at today's prices; a line that cannot be bought stays as it was.</param>
/// <param name="Drifts">What differs, in the order of the lines.</param>
public sealed record RepricedLines(IReadOnlyList<BasketLine> Lines, IReadOnlyList<BasketDrift> Drifts)
{
    public bool CanBeOrdered => !Drifts.Any(drift => drift.IsBlocking);
}
