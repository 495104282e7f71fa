namespace ShopAgent.Shopping.Planning;

/// <summary>What must still be spent at each shop that is to ship for free, in minor units; never below zero.</summary>
internal readonly struct Shortfall(long[] missing) : IEquatable<Shortfall>
{
    private readonly long[] _missing = missing;

    public bool IsMet => Array.TrueForAll(_missing, amount => amount == 0);

    /// <summary>The sum of the amounts, each times its weight.</summary>
    public long Weigh(long[] weights)
    {
        long sum = 0;
        for (var i = 0; i < _missing.Length; i++) sum += weights[i] * _missing[i];
        return sum;
    }

    /// <param name="index">Which of the shops the money goes to; below zero: to none of them.</param>
    public Shortfall After(int index, long spent)
    {
        if (index < 0 || _missing[index] == 0) return this;
        var rest = (long[])_missing.Clone();
        rest[index] = Math.Max(0, rest[index] - spent);
        return new Shortfall(rest);
    }

    public bool IsWithin(long[] reachable)
    {
        for (var i = 0; i < _missing.Length; i++)
        {
            if (_missing[i] > reachable[i]) return false;
        }

        return true;
    }

    public bool Equals(Shortfall other) => _missing.AsSpan().SequenceEqual(other._missing);

    public override bool Equals(object? obj) => obj is Shortfall other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var amount in _missing) hash.Add(amount);
        return hash.ToHashCode();
    }
}
