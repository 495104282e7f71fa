using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Orders;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Conversations;

/// <summary>What the basket changes and the order of one turn teach about the shopper's tastes. What is bought for someone else teaches nothing.</summary>
internal sealed class TurnLearning(TasteLearner learner, IProductLookup products)
{
    private static readonly TasteEvidence Add = new(1, 0, 0);
    private static readonly TasteEvidence Removal = new(0, 1, 0);
    private static readonly TasteEvidence Order = new(0, 0, 1);

    public ShopperSession Learn(ShopperSession session, IReadOnlyList<TurnChange> changes, Order? order)
    {
        if (session.Guest is not null || !session.Own.Learns) return session;
        var profile = session.Own;
        foreach (var change in changes)
            if (change.Basket is { } basket && EvidenceOf(basket) is { } evidence) profile = Observe(profile, basket.VariantId, evidence);
        foreach (var line in order?.Lines ?? []) profile = Observe(profile, line.VariantId, Order);
        return ReferenceEquals(profile, session.Own) ? session : session with { Profile = profile };
    }

    /// <summary>Only what comes in or goes out; emptying a basket says nothing about the things in it.</summary>
    private static TasteEvidence? EvidenceOf(BasketChange change) => change.Kind switch
    {
        ChangeKind.Added when change.Before == 0 => Add,
        ChangeKind.Removed => Removal,
        ChangeKind.Undone when change.After == 0 => new TasteEvidence(-1, 0, 0),
        ChangeKind.Undone when change.Before == 0 => new TasteEvidence(0, -1, 0),
        ChangeKind.Redone when change.Before == 0 => Add,
        ChangeKind.Redone when change.After == 0 => Removal,
        _ => null,
    };

    private ShopperProfile Observe(ShopperProfile profile, string variantId, TasteEvidence evidence)
    {
        if (products.Find(variantId) is not { } product) return profile;
        var options = product.Variants.FirstOrDefault(variant => variant.Id == variantId)?.Options.Values ?? [];
        return learner.Observe(profile, product, options, evidence);
    }
}
