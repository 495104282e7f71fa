using ShopAgent.Agent.Panels;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Wording;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Shopping.Checkout;
using ShopAgent.Shopping.Orders;

namespace ShopAgent.Agent.Conversations;

/// <summary>Reads the line that follows an order summary, before any model sees it: consent is decided by code alone.</summary>
internal sealed class OrderApproval(CheckoutService checkout, PhraseBook phrases)
{
    public async Task<ApprovalOutcome> AnswerAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (scope.SessionBefore.PendingOrder is null) return ApprovalOutcome.None;
        var answer = await checkout.AnswerAsync(scope.Session, scope.Utterance, cancellationToken);
        scope.Session = answer.Session;
        return answer.Result switch
        {
            CheckoutResult.Placed when answer.Order is { } order => Placed(order, scope),
            CheckoutResult.Changed => Waiting("checkout.changed", answer, scope),
            CheckoutResult.AmountNeeded => Waiting("checkout.amount-needed", answer, scope),
            CheckoutResult.Failed => Waiting("checkout.refused", answer, scope),
            _ => ApprovalOutcome.None,
        };
    }

    private ApprovalOutcome Placed(Order order, TurnScope scope)
    {
        scope.Draw(new OrderPanel(order));
        scope.Record(new TurnChange("ordered", $"placed order {order.Number}"));
        var total = order.Totals.Total is { } sum ? MoneyText.Of(sum, scope.Language) : "";
        return new ApprovalOutcome(phrases[scope.Language].Say("checkout.placed", scope.Turn, ("number", order.Number), ("total", total)), order);
    }

    private ApprovalOutcome Waiting(string key, CheckoutAnswer answer, TurnScope scope)
    {
        if (answer.Proposal is { } proposal) scope.Draw(new CheckoutPanel(proposal));
        scope.Question = answer.Proposal is not null;
        var amount = answer.Proposal?.RequiredAnswer is { } required ? MoneyText.Of(required, scope.Language) : "";
        var messages = string.Join(' ', answer.Messages);
        if (answer.Proposal is null) key = "checkout.refused";
        return new ApprovalOutcome(phrases[scope.Language].Say(key, scope.Turn, ("changes", messages), ("problem", messages), ("amount", amount)), null);
    }
}

/// <param name="Text">What code answers; null when the line is a turn like any other.</param>
/// <param name="Order">To be stored with the session, when the line placed one.</param>
internal sealed record ApprovalOutcome(string? Text, Order? Order)
{
    public static ApprovalOutcome None { get; } = new(null, null);
}
