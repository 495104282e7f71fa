namespace ShopAgent.Shopping.Planning;

/// <summary>Offers for the first needs, linked from the last one back.</summary>
/// <param name="Cost">Minor units, without shipping.</param>
internal sealed record PartialPlan(PartialPlan? Previous, PlanOffer? Last, long Cost, long Utility)
{
    public static PartialPlan Nothing { get; } = new(null, null, 0, 0);

    public PartialPlan With(PlanOffer offer) => new(this, offer, Cost + offer.Cost, Utility + offer.Utility);

    /// <summary>In the order of the needs.</summary>
    public IReadOnlyList<PlanOffer> Offers()
    {
        var offers = new List<PlanOffer>();
        for (var plan = this; plan is { Last: { } offer }; plan = plan.Previous) offers.Add(offer);
        offers.Reverse();
        return offers;
    }

    /// <summary>Below zero when the left one is better: cheaper, then more useful, then lower variant ids in the order of the needs.</summary>
    public static int Compare(PartialPlan left, PartialPlan right)
    {
        if (left.Cost != right.Cost) return left.Cost.CompareTo(right.Cost);
        return left.Utility != right.Utility ? right.Utility.CompareTo(left.Utility) : CompareIds(left, right);
    }

    public static int CompareIds(PartialPlan left, PartialPlan right) => left.Offers()
        .Zip(right.Offers(), (a, b) => string.CompareOrdinal(a.Candidate.VariantId, b.Candidate.VariantId))
        .FirstOrDefault(order => order != 0);
}
