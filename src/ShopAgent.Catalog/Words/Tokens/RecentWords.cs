namespace ShopAgent.Catalog.Words.Tokens;

/// <summary>Folds words like <see cref="Normalizer"/>, giving the same string for a word that was seen lately: texts of a shop repeat their words, and an import reads millions of them.</summary>
internal static class RecentWords
{
    /// <summary>A power of two.</summary>
    private const int Slots = 8_192;

    private const int LongestWord = 24;

    [ThreadStatic]
    private static string?[]? s_slots;

    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        if (word.Length > LongestWord || System.Text.Ascii.ToLower(word, lower, out var length) != System.Buffers.OperationStatus.Done) return Normalizer.Fold(word.ToString());
        lower = lower[..length];
        ref var slot = ref (s_slots ??= new string?[Slots])[string.GetHashCode(lower) & (Slots - 1)];
        if (slot is null || !lower.SequenceEqual(slot)) slot = lower.ToString();
        return slot;
    }
}
