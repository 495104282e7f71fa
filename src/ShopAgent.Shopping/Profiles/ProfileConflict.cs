using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Profiles;

/// <summary>One line of the basket against one fact of the profile.</summary>
public sealed record ProfileConflict(BasketLine Line, ProfileFact Fact, ConflictKind Kind);
