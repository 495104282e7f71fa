namespace ShopAgent.Agent.Plugins;

/// <summary>What the products that fit a wish are like; each value with its count in brackets.</summary>
internal sealed record FacetReply : ToolReply
{
    public int Total { get; init; }

    public IReadOnlyList<string> Types { get; init; } = [];

    public IReadOnlyList<string> Brands { get; init; } = [];

    public IReadOnlyList<string> Shops { get; init; } = [];

    public IReadOnlyList<string> Prices { get; init; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Properties { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
