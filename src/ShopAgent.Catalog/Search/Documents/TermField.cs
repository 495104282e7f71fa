namespace ShopAgent.Catalog.Search.Documents;

/// <summary>The words of one field in their order.</summary>
internal sealed class TermField(int[] terms)
{
    public static TermField Empty { get; } = new([]);

    public int Length => terms.Length;

    public int this[int at] => terms[at];

    public bool Contains(int term) => Array.IndexOf(terms, term) >= 0;

    /// <summary>Where the phrase stands first from <paramref name="start"/> on; -1: nowhere.</summary>
    public int Find(ReadOnlySpan<int> phrase, int start = 0)
    {
        for (var at = start; at + phrase.Length <= terms.Length;)
        {
            var next = Array.IndexOf(terms, phrase[0], at);
            if (next < 0 || next + phrase.Length > terms.Length) return -1;
            if (terms.AsSpan(next, phrase.Length).SequenceEqual(phrase)) return next;
            at = next + 1;
        }

        return -1;
    }

    public int Count(ReadOnlySpan<int> phrase)
    {
        var count = 0;
        for (var at = Find(phrase); at >= 0; at = Find(phrase, at + 1)) count++;
        return count;
    }
}
