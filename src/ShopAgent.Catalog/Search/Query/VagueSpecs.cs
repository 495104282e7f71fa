namespace ShopAgent.Catalog.Search.Query;

/// <summary>Adjectives that speak of different specs with different things: a "larger" monitor and a "larger" disk.</summary>
internal static class VagueSpecs
{
    private static readonly Dictionary<string, string[]> Meanings = new(StringComparer.Ordinal)
    {
        ["size"] = ["screen size", "storage", "capacity", "memory", "volume", "battery capacity", "height", "length", "diameter", "pieces", "weight"],
        ["speed"] = ["read speed", "print speed", "frequency", "network speed", "speed", "rotation"],
        ["capacity"] = ["storage", "volume", "battery capacity", "capacity", "memory"],
        ["resolution"] = ["resolution", "camera", "print resolution"],
    };

    public static bool Knows(string spec) => Meanings.ContainsKey(spec);

    /// <summary>What a spec name may mean, the likeliest first; itself when it is clear.</summary>
    public static IReadOnlyList<string> MeaningsOf(string spec) => Meanings.TryGetValue(spec, out var meanings) ? meanings : [spec];
}
