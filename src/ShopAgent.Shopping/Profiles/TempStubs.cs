using ShopAgent.Catalog.Search; using ShopAgent.Catalog.Store; using ShopAgent.Shopping.Baskets;
namespace ShopAgent.Shopping.Profiles;
public sealed record ProfileApplication(ProductQuery Query, IReadOnlyList<ProfileFact> Applied);
public static class ProfileQuery { public static ProfileApplication Apply(ProductQuery q, ShopperProfile p) => new(q, []); }
public sealed record ProfileConflict(string Message);
public static class ProfileConflicts { public static IReadOnlyList<ProfileConflict> Find(ShopperProfile p, IReadOnlyList<BasketLine> l, IProductLookup k) => []; }
public static class PE { public static IReadOnlyList<ProfileFact> Find(this ShopperProfile p, string w) => []; }
