using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Store;

/// <summary>
/// Products of one version of the catalogue that were read lately; another version begins an empty one. A turn asks for the same few products again and again, by key, by id and by the ids of
/// their variants. It belongs to the version and not to the turn, because the store knows when the catalogue changes and does not know of turns. Thread-safe.
/// </summary>
internal sealed class ProductCache(long version)
{
    private const int Products = 1_000;

    /// <summary>Variants have ids, too.</summary>
    private const int Ids = 10 * Products;

    private readonly BoundedCache<long, StoredProduct> _byKey = new(Products);
    private readonly BoundedCache<string, StoredProduct?> _byId = new(Ids, StringComparer.Ordinal);
    private readonly BoundedCache<string, IReadOnlyList<long>> _same = new(Products, StringComparer.Ordinal);

    public long Version => version;

    public bool TryGet(long key, out StoredProduct product) => _byKey.TryGet(key, out product);

    /// <param name="product">Null: the catalogue has no such id.</param>
    public bool TryGet(string id, out StoredProduct? product) => _byId.TryGet(id, out product);

    public bool TryGetSame(string sameProductKey, out IReadOnlyList<long> keys) => _same.TryGet(sameProductKey, out keys);

    public void Add(string id, StoredProduct? product) => _byId.Add(id, product);

    public void AddSame(string sameProductKey, IReadOnlyList<long> keys) => _same.Add(sameProductKey, keys);

    /// <param name="ofOthers">Ids of variants that are ids of other products at the same time.</param>
    public void Add(StoredProduct stored, IReadOnlySet<string> ofOthers)
    {
        _byKey.Add(stored.Key, stored);
        foreach (var variant in stored.Product.Variants)
            if (!ofOthers.Contains(variant.Id)) _byId.Add(variant.Id, stored);
        _byId.Add(stored.Product.Id, stored);
    }
}
