using System.Collections.Concurrent;

namespace ShopAgent.Import.Fields;

/// <summary>Remembers what a costly function of a text gave. Thread-safe; it stops to learn when it is full, so that hostile feeds cannot fill the memory.</summary>
internal sealed class BoundedMemo<TValue>
{
    private const int Capacity = 4_096;

    private const int LongestKey = 256;

    private readonly ConcurrentDictionary<string, TValue> _values = new(StringComparer.Ordinal);

    private int _count;

    public TValue GetOrAdd(string key, Func<string, TValue> compute)
    {
        if (_values.TryGetValue(key, out var value)) return value;
        value = compute(key);
        if (key.Length <= LongestKey && _count < Capacity && _values.TryAdd(key, value)) Interlocked.Increment(ref _count);
        return value;
    }
}
