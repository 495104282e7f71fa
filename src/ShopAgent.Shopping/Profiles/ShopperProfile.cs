namespace ShopAgent.Shopping.Profiles;

/// <summary>What is known about the shopper; immutable.</summary>
public sealed record ShopperProfile
{
    public static ShopperProfile Empty { get; } = new();

    public IReadOnlyList<ProfileFact> Facts { get; init; } = [];

    /// <summary>Counts behind what was learned, and of what may be learned yet.</summary>
    public IReadOnlyList<LearnedTaste> Tastes { get; init; } = [];

    /// <summary>Whether baskets and orders teach anything.</summary>
    public bool Learns { get; init; } = true;

    public bool IsEmpty => Facts.Count == 0 && Tastes.Count == 0 && Learns;

    public bool IsSameAs(ShopperProfile other) => Learns == other.Learns && Facts.SequenceEqual(other.Facts) && Tastes.SequenceEqual(other.Tastes);

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
        var forgotten = Facts.Where(fact => ids.Contains(fact.Id)).ToList();
        var sentences = forgotten.Select(fact => fact.Sentence).ToHashSet(StringComparer.Ordinal);
        var values = forgotten.Select(fact => fact.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return this with
        {
            Facts = [.. Facts.Where(fact => !ids.Contains(fact.Id)).Select(fact => sentences.Contains(fact.Sentence) ? fact with { Sentence = "" } : fact)],
            // All facts gone means that nothing at all is kept, not even what was only counted.
            Tastes = forgotten.Count == Facts.Count ? [] : [.. Tastes.Where(taste => !values.Contains(taste.Value))],
        };
    }

    /// <summary>Changes the value or the scope of a fact; it then counts as said.</summary>
    public ShopperProfile Edit(int id, string value, string? scope, DateTimeOffset since, string sentence) =>
        this with { Facts = [.. Facts.Select(fact => fact.Id == id ? new ProfileFact(id, fact.Kind, value, scope, FactSource.Stated, since, sentence) : fact)] };

    private static bool IsReplacedBy(ProfileFact fact, FactKind kind, string value, string? scope)
    {
        if (fact.Scope != scope) return false;
        if (fact.Kind == kind && kind is (FactKind.Size or FactKind.Budget or FactKind.Household or FactKind.Delivery)) return true;
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

/// <summary>A profile for someone else, as long as the shopper buys for them; the shopper's own is left alone meanwhile.</summary>
/// <param name="Who">As the shopper calls them; empty when the gift has no name.</param>
public sealed record GuestProfile(string Who, IReadOnlyList<ProfileFact> Facts)
{
    /// <summary>Empty but for the shopper's allergies: a gift passes through the giver's hands, and forgetting to say one must not make it unsafe.</summary>
    public static GuestProfile For(string who, ShopperProfile own) => new(who, [.. own.Of(FactKind.Allergy)]);

    /// <summary>It learns nothing.</summary>
    public ShopperProfile ToProfile() => new() { Facts = Facts, Learns = false };
}
