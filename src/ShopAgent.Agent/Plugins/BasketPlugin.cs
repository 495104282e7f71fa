using System.ComponentModel;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Panels;
using ShopAgent.Agent.Plugins.Filling;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Planning.Model;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins;

/// <summary>The only way for a model to the basket. One call is one step that undo takes back: all of its changes are made, or none.</summary>
internal sealed class BasketPlugin(TurnAccessor turn, BasketEdits edits, BasketReplies replies, BasketPricer pricer, PlanCalls plans)
{
    [KernelFunction("update")]
    [Description("Change the basket, only as the shopper's last message asks: all changes or none; [] shows it. undo, redo and accept_plan stand alone. If a size or colour is open, pass the product id: the answer lists the choices.")]
    public BasketReply Update(IReadOnlyList<BasketEdit> changes)
    {
        var scope = turn.Current;
        if (changes.Count == 0)
        {
            scope.Draw(new BasketPanel(scope.Session.Basket, pricer.Of(scope.Session.Basket.Lines)) { Budget = ProfileBudget.OfPurchase(scope.Session.Profile) });
            return replies.State(new BasketReply());
        }

        if (changes.Count > 1 && changes.FirstOrDefault(change => change.IsAlone) is { } alone)
            return BasketReplies.Refused(new BasketRefusal("alone", $"{BasketEdits.Name(alone.Op)} must be the only change of a call; nothing was changed."));
        return changes is [var single] ? edits.One(single) : edits.All(changes);
    }

    [KernelFunction("plan")]
    [Description("Propose the best basket for several needs, shipping included; accept_plan adds it. Without needs: change the last plan; without anything: show it, or what would make it possible.")]
    public PlanReply Plan(
        IReadOnlyList<NeedInput>? needs = null,
        [Description("for all; 0: none")] decimal? budget = null,
        string? currency = null,
        DateOnly? deliverBy = null,
        [Description("at most; 0: any")] int? shops = null,
        PlanTier? tier = null,
        [Description("needs")] IReadOnlyList<string>? drop = null,
        [Description("limits of every need, in words")] IReadOnlyList<string>? also = null,
        [Description("add to the last plan")] bool keep = false,
        PlanKind? choose = null,
        CancellationToken cancellationToken = default) =>
        plans.Run(
            new PlanCall(needs ?? [], keep) { Drop = drop ?? [], Also = also ?? [], Budget = budget, Currency = currency, DeliverBy = deliverBy, Shops = shops, Tier = tier, Choose = choose },
            cancellationToken);
}
