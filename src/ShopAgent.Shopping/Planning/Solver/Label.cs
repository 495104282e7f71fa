namespace ShopAgent.Shopping.Planning.Solver;

/// <summary>Offers for the first needs, linked from the last one back.</summary>
/// <param name="State">What is still missing at the shops that must reach their thresholds, and what was spent if a budget bears: see <see cref="LabelState"/>.</param>
/// <param name="Lower">No plan that begins like this has a lower value.</param>
/// <param name="Previous">Index among the labels of the need before.</param>
internal readonly record struct Label(UInt128 State, long Value, long Rank, long Cost, double Lower, int Previous, PlanOffer? Offer);
