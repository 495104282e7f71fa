namespace ShopAgent.Shopping.Planning;

/// <summary>
/// The least that offers can cost where some shops demand a spending D in return for free shipping. The demand is relaxed (Lagrangian relaxation): for every share k from 0 to 1, no choice
/// that spends D there costs less than k x D plus the offers that are cheapest when the share k of what is spent at those shops is paid back. The largest of a few shares is the bound.
/// </summary>
internal static class SpendingBound
{
    /// <summary>Shares are counted in sixteenths: finer ones raised the bound no further on random requests of 20 needs.</summary>
    public const int Shares = 16;

    /// <summary>Cost times <see cref="Shares"/> after the share is paid back.</summary>
    public static long Weigh(long cost, bool isDemanded, int share) => cost * (isDemanded ? Shares - share : Shares);

    /// <summary>Whether an amount can be enough.</summary>
    /// <param name="demanded">Spending demanded in all.</param>
    /// <param name="weighed">For each share from 0 on, the sum of the lowest weighed costs.</param>
    public static bool Allows(long amount, long demanded, long[] weighed)
    {
        // Amounts near the end of the range come from a search that has no bound yet.
        if (amount > long.MaxValue / Shares / 2) return true;
        for (var share = 0; share <= Shares; share++)
        {
            if ((share * demanded) + weighed[share] > amount * Shares) return false;
        }

        return true;
    }
}
