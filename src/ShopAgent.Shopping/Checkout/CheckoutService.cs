using Microsoft.Extensions.Options;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Orders;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Shopping.Checkout;

/// <summary>
/// The only way to an order: a summary of exactly what is bought, then the shopper's own yes to it (above <see cref="CheckoutOptions.ConfirmAmountAbove"/> the typed amount). The summary is
/// checked against the catalogue once more before anything is ordered, and what changed makes a new summary. No model takes part. Thread-safe.
/// </summary>
public sealed class CheckoutService(PriceCheck prices, BasketPricer pricer, TimeProvider time, ICheckoutPort port, ConsentWords consent, IOptions<CheckoutOptions> options)
{
    private const string EmptyBasket = "The basket is empty; add something before you check out.";

    /// <summary>Makes the summary of the basket at today's prices; it waits in <see cref="ShopperSession.PendingOrder"/> for the answer.</summary>
    public CheckoutProposal Propose(ShopperSession session)
    {
        if (session.Basket.IsEmpty) return new CheckoutProposal(session with { PendingOrder = null }, null, [], [EmptyBasket]);
        var repriced = prices.Reprice(session.Basket.Lines);
        var proposal = repriced.CanBeOrdered ? ProposalOf(repriced.Lines) : null;
        var current = session with { Basket = session.Basket with { Lines = repriced.Lines }, PendingOrder = proposal };
        return new CheckoutProposal(current, proposal, repriced.Drifts, [.. repriced.Drifts.Where(drift => drift.IsBlocking).Select(drift => drift.Message)]);
    }

    /// <summary>Takes the shopper's line as the answer to the summary that waits in <see cref="ShopperSession.PendingOrder"/>. Anything but the required consent orders nothing.</summary>
    public async Task<CheckoutAnswer> AnswerAsync(ShopperSession session, string utterance, CancellationToken cancellationToken)
    {
        if (session.PendingOrder is not { } proposal) return new CheckoutAnswer { Result = CheckoutResult.Voided, Session = session };
        if (Refuse(session, proposal, utterance) is { } refused) return refused;
        if (Recheck(session, proposal) is { } changed) return changed;
        try
        {
            var number = await port.PlaceAsync(proposal, cancellationToken);
            var order = new Order(number, proposal.Id, session.Name, time.GetUtcNow(), proposal.Lines, proposal.Totals);
            var done = session with { Basket = Basket.Empty, PendingOrder = null, Orders = session.Orders + 1 };
            return new CheckoutAnswer { Result = CheckoutResult.Placed, Session = done, Order = order };
        }
        catch (CheckoutException exception)
        {
            return new CheckoutAnswer { Result = CheckoutResult.Failed, Session = session, Messages = [exception.Message] };
        }
    }

    /// <summary>Null when the line is the consent that the proposal asks for.</summary>
    private CheckoutAnswer? Refuse(ShopperSession session, OrderProposal proposal, string utterance)
    {
        var isYes = consent.IsYes(utterance);
        var amount = proposal.RequiredAnswer is { } expected ? consent.ReadAmount(utterance, expected) : null;
        if (proposal.RequiredAnswer is null ? isYes : amount == proposal.RequiredAnswer) return null;
        return isYes || amount is not null
            ? new CheckoutAnswer { Result = CheckoutResult.AmountNeeded, Session = session, Messages = [$"To order, type the exact total: {proposal.RequiredAnswer}."] }
            : new CheckoutAnswer { Result = CheckoutResult.Voided, Session = session with { PendingOrder = null } };
    }

    /// <summary>Null when everything still is as the summary says; else what is different, with a new summary.</summary>
    private CheckoutAnswer? Recheck(ShopperSession session, OrderProposal proposal)
    {
        var isSameBasket = ProposalDifference.AreSameGoods(session.Basket.Lines, proposal.Lines);
        var drifts = prices.Reprice(proposal.Lines).Drifts;
        string[] shipping = [.. ProposalDifference.InShipping(proposal.Totals, pricer.Of(proposal.Lines))];
        if (isSameBasket && drifts.Count == 0 && shipping.Length == 0) return null;

        var renewed = Propose(session);
        IEnumerable<string> messages = isSameBasket ? [.. drifts.Select(drift => drift.Message), .. shipping] : [ProposalDifference.BasketChanged, .. renewed.Refusals];
        return new CheckoutAnswer { Result = CheckoutResult.Changed, Session = renewed.Session, Messages = [.. messages] };
    }

    private OrderProposal ProposalOf(IReadOnlyList<LineItem> lines)
    {
        var totals = pricer.Of(lines);
        return new OrderProposal(Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), lines, totals, AmountToType(totals));
    }

    /// <summary>The first total above the limit; one a currency, because amounts of several cannot be summed.</summary>
    private Money? AmountToType(BasketTotals totals) => totals.Shops
        .GroupBy(shop => shop.Total.Currency)
        .Select(group => (Money?)group.Select(shop => shop.Total).Aggregate((sum, total) => sum + total))
        .FirstOrDefault(total => total!.Value.Amount > options.Value.ConfirmAmountAbove);
}

/// <summary>What an answer to a proposal came to; <see cref="Session"/> and <see cref="Order"/> are to be saved together.</summary>
public sealed record CheckoutAnswer
{
    public required CheckoutResult Result { get; init; }

    public required ShopperSession Session { get; init; }

    /// <summary>Only when placed.</summary>
    public Order? Order { get; init; }

    /// <summary>What waits for an answer now; null when nothing does.</summary>
    public OrderProposal? Proposal => Session.PendingOrder;

    /// <summary>English sentences: what changed, what cannot be bought, what to type, or why the shop refused.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];
}

/// <summary>What an answer to a proposal came to.</summary>
public enum CheckoutResult
{
    /// <summary>No consent: the proposal is void, and the words are a turn like any other.</summary>
    Voided,

    /// <summary>A yes or another amount where the exact amount is needed: the proposal still waits.</summary>
    AmountNeeded,

    /// <summary>Prices, stock, shipping or the basket changed since the summary: a new proposal waits, if the basket can still be ordered.</summary>
    Changed,

    /// <summary>The shop did not take the order; nothing was bought and the proposal still waits.</summary>
    Failed,

    /// <summary>The order is placed and the basket empty.</summary>
    Placed,
}

/// <summary>What came of asking for the checkout.</summary>
/// <param name="Session">Its basket has today's prices; the proposal, if there is one, waits for the answer.</param>
/// <param name="Proposal">Null when the basket cannot be ordered as it is.</param>
/// <param name="Changes">Lines that are not as they were when they were added.</param>
/// <param name="Refusals">Why there is no proposal: one sentence a line that cannot be bought, or one for an empty basket.</param>
public sealed record CheckoutProposal(ShopperSession Session, OrderProposal? Proposal, IReadOnlyList<BasketDrift> Changes, IReadOnlyList<string> Refusals);

/// <summary>An order was not placed.</summary>
public sealed class CheckoutException : ShoppingException
{
    public CheckoutException(string message) : base(message) { }

    public CheckoutException(string message, Exception innerException) : base(message, innerException) { }

    public CheckoutException() { }
}
