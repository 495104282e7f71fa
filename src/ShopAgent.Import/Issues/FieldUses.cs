namespace ShopAgent.Import.Issues;

/// <summary>The fields of one feed in the order they were met, each once.</summary>
public sealed class FieldUses
{
    private readonly Dictionary<string, FieldUse> _uses = new(StringComparer.Ordinal);
    private readonly List<FieldUse> _order = [];

    public IReadOnlyList<FieldUse> All => _order;

    /// <summary>Notes a field; beyond <see cref="FeedLimits.Columns"/> names, no more are kept.</summary>
    public void Add(string name, string? canonical)
    {
        if (_order.Count >= FeedLimits.Columns) return;
        var use = new FieldUse(name, canonical);
        if (_uses.TryAdd(name, use)) _order.Add(use);
    }
}

/// <summary>What a field of a feed was taken for.</summary>
/// <param name="Name">As the feed writes it.</param>
/// <param name="Canonical">"price", "attribute" ...; null when the field was ignored.</param>
public sealed record FieldUse(string Name, string? Canonical);
