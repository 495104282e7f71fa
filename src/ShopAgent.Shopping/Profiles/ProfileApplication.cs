using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Shopping.Profiles;

/// <param name="Query">The query with what the profile adds.</param>
/// <param name="Applied">The facts that changed it, in the order of the profile: the reasons to name.</param>
public sealed record ProfileApplication(ProductQuery Query, IReadOnlyList<ProfileFact> Applied);
