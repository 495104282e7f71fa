namespace ShopAgent.Catalog.Words.Tokens;

/// <summary>Optimal string alignment distance (insert, delete, replace, swap of neighbours), given up above a limit.</summary>
public static class EditDistance
{
    /// <summary>Words longer than this are not compared.</summary>
    private const int MaxLength = 40;

    /// <summary>More changes than this make another word.</summary>
    private const int MaxSlips = 2;

    /// <summary>The word that a slip or two may have hidden; null when none is near. The first of equally near ones.</summary>
    public static string? Nearest(string typed, IEnumerable<string> words) => words
        .Select(word => (Word: word, Distance: Between(typed, word, MaxSlips)))
        .Where(candidate => candidate.Distance <= MaxSlips)
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Word)
        .FirstOrDefault();

    /// <summary>One letter added, left out, changed, or two neighbours swapped (Damerau, 1964: four in five typing errors).</summary>
    public static bool IsOneSlip(string left, string right) => Between(left, right, 1) <= 1;

    /// <returns>The distance, or <paramref name="limit"/> + 1 when it is larger than the limit.</returns>
    public static int Between(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || left.Length > MaxLength || right.Length > MaxLength) return limit + 1;
        Span<int> beforeLast = stackalloc int[MaxLength + 1];
        Span<int> last = stackalloc int[MaxLength + 1];
        Span<int> current = stackalloc int[MaxLength + 1];
        for (var column = 0; column <= right.Length; column++) last[column] = column;
        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            var smallest = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[row - 1] == right[column - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(last[column] + 1, current[column - 1] + 1), last[column - 1] + cost);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1]) value = Math.Min(value, beforeLast[column - 2] + 1);
                current[column] = value;
                smallest = Math.Min(smallest, value);
            }

            if (smallest > limit) return limit + 1;
            last.CopyTo(beforeLast);
            current.CopyTo(last);
        }

        return Math.Min(last[right.Length], limit + 1);
    }
}
