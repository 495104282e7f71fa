namespace ShopAgent.Shopping.Profiles;

/// <summary>How often the shopper acted for or against something.</summary>
/// <param name="Adds">Put into the basket.</param>
/// <param name="Removals">Taken out again.</param>
/// <param name="Orders">Ordered.</param>
public sealed record TasteEvidence(int Adds, int Removals, int Orders)
{
    public static TasteEvidence None { get; } = new(0, 0, 0);

    public int Count => Adds + Removals + Orders;

    /// <summary>Above zero: for it; below: against it. An order counts as much as the add before it.</summary>
    public int Net => Adds - Removals + Orders;

    public static TasteEvidence operator +(TasteEvidence left, TasteEvidence right) =>
        new(Math.Max(0, left.Adds + right.Adds), Math.Max(0, left.Removals + right.Removals), Math.Max(0, left.Orders + right.Orders));
}
