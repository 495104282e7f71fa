namespace ShopAgent.Catalog.Words.Tokens;

/// <summary>Keeps what was used lately: two generations, of which the older one goes when the younger one is full. Thread-safe.</summary>
/// <param name="capacity">Highest number of entries, at least 2.</param>
internal sealed class BoundedCache<TKey, TValue>(int capacity, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private Dictionary<TKey, TValue> _young = new(comparer);
    private Dictionary<TKey, TValue> _old = new(comparer);

    public bool TryGet(TKey key, out TValue value)
    {
        lock (_gate)
        {
            if (_young.TryGetValue(key, out value!)) return true;
            if (!_old.Remove(key, out value!)) return false;
            Put(key, value);
            return true;
        }
    }

    public void Add(TKey key, TValue value)
    {
        lock (_gate) Put(key, value);
    }

    /// <param name="read">Called outside the lock, perhaps twice for one key.</param>
    public TValue GetOrAdd(TKey key, Func<TKey, TValue> read)
    {
        if (TryGet(key, out var value)) return value;
        value = read(key);
        Add(key, value);
        return value;
    }

    private void Put(TKey key, TValue value)
    {
        _young[key] = value;
        if (_young.Count < capacity / 2) return;
        _old = _young;
        _young = new Dictionary<TKey, TValue>(comparer);
    }
}
