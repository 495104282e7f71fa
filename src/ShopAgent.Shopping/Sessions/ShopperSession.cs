using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Orders;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Shopping.Sessions;

/// <summary>Everything that one named session keeps. Immutable: a turn works on a copy, and the session store writes the copy in one transaction or not at all.</summary>
public sealed record ShopperSession
{
    private readonly string? _profileName;

    public required string Name { get; init; }

    /// <summary>Turns taken so far.</summary>
    public int Turn { get; init; }

    /// <summary>Grows with every save; a save on an outdated version is refused.</summary>
    public long Version { get; init; }

    public Basket Basket { get; init; } = Basket.Empty;

    /// <summary>Name of the shopper's profile; several sessions may share one. Unless set, the session has a profile of its own, of the same name.</summary>
    public string ProfileName
    {
        get => _profileName ?? Name;
        init => _profileName = value;
    }

    /// <summary>Version of the profile as it was loaded; a save of a profile that was changed elsewhere is refused.</summary>
    public long ProfileVersion { get; init; }

    /// <summary>The shopper's own profile, whoever they are buying for.</summary>
    public ShopperProfile Own { get; init; } = ShopperProfile.Empty;

    /// <summary>Whom the shopper buys for at the moment; null: for themselves.</summary>
    public GuestProfile? Guest { get; init; }

    /// <summary>The profile in force: the guest's while there is one, else the shopper's own. Set, it changes the one in force.</summary>
    public ShopperProfile Profile
    {
        get => Guest?.ToProfile() ?? Own;
        init
        {
            if (Guest is null) Own = value;
            else Guest = Guest with { Facts = value.Facts };
        }
    }

    /// <summary>What waits for the shopper's own yes; any other answer voids it.</summary>
    public OrderProposal? PendingOrder { get; init; }

    /// <summary>How many orders this session has placed.</summary>
    public int Orders { get; init; }

    /// <summary>Baskets to keep under a name with the next save.</summary>
    public IReadOnlyList<SavedBasket> ToKeep { get; init; } = [];

    /// <summary>Names of kept baskets to delete with the next save.</summary>
    public IReadOnlyList<string> ToDrop { get; init; } = [];

    /// <summary>What the file holds of the session as it was loaded, so that a save writes only what changed; null: not known.</summary>
    internal StoredParts? Stored { get; init; }

    /// <summary>The agent's own memory of the conversation (what was shown, active constraints, messages) as JSON; opaque here.</summary>
    public string Conversation { get; init; } = "";

    internal ShopperSession AsStored(StoredProfile profile) => this with { Stored = new StoredParts(Name, Version, Basket, profile) };
}

/// <summary>Parts of a session as they were in the file.</summary>
internal sealed record StoredParts(string Name, long Version, Basket Basket, StoredProfile Profile)
{
    /// <summary>Whether they are those that the session would replace.</summary>
    public bool IsOf(ShopperSession session) => Name == session.Name && Version == session.Version;
}

/// <param name="Session">As it is stored now, with its new version: go on from this one.</param>
/// <param name="Order">The order of the turn; where its proposal had become an order before, that earlier one.</param>
public sealed record SavedSession(ShopperSession Session, Order? Order);

/// <summary>One stored session in a list.</summary>
/// <param name="Lines">Lines in the basket.</param>
/// <param name="Orders">Orders placed.</param>
public sealed record SessionSummary(string Name, int Turn, int Lines, int Orders, DateTimeOffset UpdatedAt);
