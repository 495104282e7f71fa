using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Checkout;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Shopping.Sessions;

/// <summary>Everything that one named session keeps. Immutable: a turn works on a copy, and the session store writes the copy in one transaction or not at all.</summary>
public sealed record ShopperSession
{
    public required string Name { get; init; }

    /// <summary>Turns taken so far.</summary>
    public int Turn { get; init; }

    /// <summary>Grows with every save; a save on an outdated version is refused.</summary>
    public long Version { get; init; }

    public Basket Basket { get; init; } = Basket.Empty;

    public ShopperProfile Profile { get; init; } = ShopperProfile.Empty;

    /// <summary>What waits for the shopper's own yes; any other answer voids it.</summary>
    public OrderProposal? PendingOrder { get; init; }

    /// <summary>How many orders this session has placed.</summary>
    public int Orders { get; init; }

    /// <summary>The agent's own memory of the conversation (what was shown, active constraints, messages) as JSON; opaque here.</summary>
    public string Conversation { get; init; } = "";
}
