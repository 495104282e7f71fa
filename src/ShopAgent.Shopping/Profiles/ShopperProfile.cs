namespace ShopAgent.Shopping.Profiles;

/// <summary>What is known about the shopper; immutable.</summary>
public sealed record ShopperProfile
{
    public static ShopperProfile Empty { get; } = new();

    public IReadOnlyList<ProfileFact> Facts { get; init; } = [];

    public IEnumerable<ProfileFact> Of(FactKind kind) => Facts.Where(fact => fact.Kind == kind);

    /// <summary>Adds the fact; the same kind, value and scope once; a new size or budget of the same scope replaces the old one; like and dislike (require and avoid) of one value replace each other.</summary>
    public ShopperProfile Remember(FactKind kind, string value, string? scope, FactSource source, DateTimeOffset since, string sentence)
    {
        var id = Facts.Count == 0 ? 1 : Facts.Max(fact => fact.Id) + 1;
        var kept = Facts.Where(fact => !IsReplacedBy(fact, kind, value, scope));
        return this with { Facts = [.. kept, new ProfileFact(id, kind, value, scope, source, since, sentence)] };
    }

    /// <summary>The sentence that a forgotten fact came from goes with it, also where another fact came from the same sentence.</summary>
    public ShopperProfile Forget(IReadOnlyCollection<int> ids)
    {
        var sentences = Facts.Where(fact => ids.Contains(fact.Id)).Select(fact => fact.Sentence).ToHashSet(StringComparer.Ordinal);
        return this with { Facts = [.. Facts.Where(fact => !ids.Contains(fact.Id)).Select(fact => sentences.Contains(fact.Sentence) ? fact with { Sentence = "" } : fact)] };
    }

    private static bool IsReplacedBy(ProfileFact fact, FactKind kind, string value, string? scope)
    {
        if (fact.Scope != scope) return false;
        if (fact.Kind == kind && kind is (FactKind.Size or FactKind.Budget)) return true;
        return fact.Value == value && (fact.Kind == kind || Opposite(fact.Kind) == kind);
    }

    private static FactKind? Opposite(FactKind kind) => kind switch
    {
        FactKind.Like => FactKind.Dislike,
        FactKind.Dislike => FactKind.Like,
        FactKind.Require => FactKind.Avoid,
        FactKind.Avoid => FactKind.Require,
        _ => null,
    };
}
