using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Shopping.Profiles;

/// <summary>
/// Learns tastes from what goes into the basket, comes out and is ordered: brand, materials, colour and shop of the product are counted, and a count that is clear enough becomes a
/// like, a dislike or a preferred shop. What the shopper said about the same thing always wins. Thread-safe.
/// </summary>
/// <param name="products">Knows the names of the shops; null: their ids are kept.</param>
public sealed class TasteLearner(Lexicon lexicon, TimeProvider time, IProductLookup? products = null)
{
    /// <summary>One thing put into a basket is chance; ordered as well, or done twice, it is not.</summary>
    public const int Enough = 2;

    /// <summary>The least counted are dropped first.</summary>
    public const int MaxTastes = 200;

    /// <param name="evidence">What happened once, for example (1, 0, 0) for an add; negative takes it back.</param>
    public ShopperProfile Observe(ShopperProfile profile, Product product, IEnumerable<string> options, TasteEvidence evidence)
    {
        if (!profile.Learns) return profile;
        var tastes = profile.Tastes.ToDictionary(taste => (taste.Kind, taste.Value), taste => taste.Evidence);
        foreach (var key in Of(product, options)) tastes[key] = tastes.GetValueOrDefault(key, TasteEvidence.None) + evidence;
        return Settle(profile with
        {
            Tastes = [.. tastes.Where(pair => pair.Value.Count > 0).OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key.Value, StringComparer.Ordinal).Take(MaxTastes)
                .Select(pair => new LearnedTaste(pair.Key.Kind, pair.Key.Value, pair.Value))],
        });
    }

    private IEnumerable<(FactKind Kind, string Value)> Of(Product product, IEnumerable<string> options)
    {
        yield return (FactKind.Shop, products?.Merchants.FirstOrDefault(shop => shop.Id == product.MerchantId)?.Name ?? product.MerchantId);
        HashSet<string> words = [];
        if (product.Brand is { Length: > 0 } brand) words.Add(brand.ToLowerInvariant());
        foreach (var option in options)
            if (lexicon.Colours.TryGet(option.ToLowerInvariant(), out var colour)) words.Add(colour);
        foreach (var value in product.Attributes.Values)
        {
            foreach (var part in value.Split([',', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                if (lexicon.Materials.TryGet(part.ToLowerInvariant(), out var material)) words.Add(material);
        }

        foreach (var word in words) yield return (FactKind.Like, word);
    }

    /// <summary>Facts follow the counts: they come, change and go with them.</summary>
    private ShopperProfile Settle(ShopperProfile profile)
    {
        var stated = profile.Facts.Where(fact => fact.Source == FactSource.Stated).ToList();
        var learned = profile.Facts.Where(fact => fact.Source == FactSource.Inferred).ToList();
        var next = profile.Facts.Select(fact => fact.Id).DefaultIfEmpty(0).Max() + 1;
        List<ProfileFact> facts = [];
        foreach (var taste in profile.Tastes)
        {
            if (KindOf(taste) is not { } kind || stated.Any(fact => string.Equals(fact.Value, taste.Value, StringComparison.OrdinalIgnoreCase))) continue;
            var known = learned.FirstOrDefault(fact => fact.Kind == kind && fact.Value == taste.Value);
            facts.Add((known ?? new ProfileFact(next++, kind, taste.Value, null, FactSource.Inferred, time.GetUtcNow(), "")) with { Evidence = taste.Evidence });
        }

        // A fact that was brought in from elsewhere, without counts, stays.
        var other = learned.Where(fact => fact.Evidence is null && facts.All(fresh => fresh.Id != fact.Id));
        return profile with { Facts = [.. stated.Concat(other).Concat(facts).OrderBy(fact => fact.Id)] };
    }

    private static FactKind? KindOf(LearnedTaste taste) => taste.Evidence.Net switch
    {
        >= Enough => taste.Kind,
        <= -Enough when taste.Kind == FactKind.Like => FactKind.Dislike,
        _ => null,
    };
}

/// <summary>How often the shopper acted for or against something.</summary>
/// <param name="Adds">Put into the basket.</param>
/// <param name="Removals">Taken out again.</param>
/// <param name="Orders">Ordered.</param>
public sealed record TasteEvidence(int Adds, int Removals, int Orders)
{
    public static TasteEvidence None { get; } = new(0, 0, 0);

    public int Count => Adds + Removals + Orders;

    /// <summary>Above zero: for it; below: against it. An order counts as much as the add before it.</summary>
    public int Net => Adds - Removals + Orders;

    public static TasteEvidence operator +(TasteEvidence left, TasteEvidence right) =>
        new(Math.Max(0, left.Adds + right.Adds), Math.Max(0, left.Removals + right.Removals), Math.Max(0, left.Orders + right.Orders));
}

/// <summary>What was counted of one brand, material, colour or shop; it becomes a fact when there is enough of it.</summary>
/// <param name="Kind"><see cref="FactKind.Like"/>, or <see cref="FactKind.Shop"/> with its name as the value.</param>
/// <param name="Value">Canonical, lower case; of a shop as it writes itself.</param>
public sealed record LearnedTaste(FactKind Kind, string Value, TasteEvidence Evidence);
