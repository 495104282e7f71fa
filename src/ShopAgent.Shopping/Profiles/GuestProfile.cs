namespace ShopAgent.Shopping.Profiles;

/// <summary>A profile for someone else, as long as the shopper buys for them; the shopper's own is left alone meanwhile.</summary>
/// <param name="Who">"my niece", as said; empty when the gift has no name.</param>
public sealed record GuestProfile(string Who, IReadOnlyList<ProfileFact> Facts)
{
    /// <summary>Empty but for the shopper's allergies: a gift passes through the giver's hands, and forgetting to say one must not make it unsafe.</summary>
    public static GuestProfile For(string who, ShopperProfile own) => new(who, [.. own.Of(FactKind.Allergy)]);

    /// <summary>It learns nothing.</summary>
    public ShopperProfile ToProfile() => new() { Facts = Facts, Learns = false };
}
