using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Panels;

public sealed record ProfilePanel(IReadOnlyList<ProfileFact> Facts) : Panel
{
    /// <summary>Null when there is only one.</summary>
    public string? Name { get; init; }

    /// <summary>Whom the shopper buys for, in their words; null: for themselves.</summary>
    public string? Guest { get; init; }

    public bool Learns { get; init; } = true;

    public static ProfilePanel Of(ShopperSession session) => new(session.Profile.Facts)
    {
        Name = session.ProfileName == session.Name ? null : session.ProfileName, Guest = session.Guest?.Who, Learns = session.Own.Learns,
    };
}
