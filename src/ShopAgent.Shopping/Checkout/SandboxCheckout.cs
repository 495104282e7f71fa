using ShopAgent.Shopping.Orders;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Shopping.Checkout;

/// <summary>Orders that no shop ever sees: a number is given, and no money moves.</summary>
internal sealed class SandboxCheckout(OrderNumbers numbers) : ICheckoutPort
{
    public Task<string> PlaceAsync(OrderProposal proposal, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(numbers.NumberFor(proposal.Id));
    }
}
