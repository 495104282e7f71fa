namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>A way in which two things fit together: socket, memory type, board size.</summary>
/// <param name="IsSingle">A thing has one value of it: of several that are found, the one listed first.</param>
/// <param name="Values">In the order of the list; of sizes, the smaller first.</param>
public sealed record InterfaceKind(string Name, bool IsSingle, IReadOnlyList<string> Values)
{
    public int RankOf(string value)
    {
        for (var at = 0; at < Values.Count; at++)
            if (Values[at] == value) return at;
        return -1;
    }
}
