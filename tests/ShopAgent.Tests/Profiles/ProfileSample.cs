using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Tests.Profiles;

internal static class ProfileSample
{
    public static ShopperProfile Of(params (FactKind Kind, string Value, string? Scope)[] facts) => facts.Aggregate(
        ShopperProfile.Empty, (profile, fact) => profile.Remember(fact.Kind, fact.Value, fact.Scope, FactSource.Stated, DateTimeOffset.UnixEpoch, fact.Value));
}
