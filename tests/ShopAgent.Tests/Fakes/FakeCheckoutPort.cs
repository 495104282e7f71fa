using ShopAgent.Shopping.Checkout;
using ShopAgent.Shopping.Orders;

namespace ShopAgent.Tests.Fakes;

/// <summary>Remembers what was ordered; refuses while <see cref="Refusal"/> is set.</summary>
internal sealed class FakeCheckoutPort : ICheckoutPort
{
    public List<OrderProposal> Placed { get; } = [];

    public string? Refusal { get; set; }

    public Task<string> PlaceAsync(OrderProposal proposal, CancellationToken cancellationToken)
    {
        if (Refusal is not null) throw new CheckoutException(Refusal);
        Placed.Add(proposal);
        return Task.FromResult($"T-{Placed.Count}");
    }
}
