namespace ShopAgent.Benchmarks.Feeds;

/// <summary>Random numbers of one product (splitmix64): a product is the same however many products stand before it, so that a changed feed differs only where it is meant to.</summary>
internal struct Draw(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>0 to <paramref name="below"/> - 1, all alike.</summary>
    public int Below(int below) => (int)(Next() % (ulong)below);

    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
