namespace ShopAgent.Shopping.Baskets;

/// <param name="Description">What the step did: "add 2 x Spaghetti".</param>
/// <param name="Lines">The lines that undoing (or redoing) the step brings back.</param>
public sealed record BasketStep(string Description, IReadOnlyList<BasketLine> Lines);
