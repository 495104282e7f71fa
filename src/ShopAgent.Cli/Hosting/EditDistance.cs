namespace ShopAgent.Cli.Hosting;

/// <summary>How far a word is from another in single-letter changes (Levenshtein).</summary>
internal static class EditDistance
{
    /// <summary>More changes than this make another word.</summary>
    private const int MaxTypos = 2;

    /// <returns>The nearest of the words that a typo may have hidden; null when none is near.</returns>
    public static string? Nearest(string typed, IEnumerable<string> words) => words
        .Select(word => (Word: word, Distance: Between(typed, word)))
        .Where(candidate => candidate.Distance <= MaxTypos)
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Word)
        .FirstOrDefault();

    private static int Between(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        foreach (var letter in left)
        {
            var diagonal = row[0]++;
            for (var i = 1; i <= right.Length; i++)
            {
                var replaced = diagonal + (letter == right[i - 1] ? 0 : 1);
                diagonal = row[i];
                row[i] = Math.Min(replaced, Math.Min(row[i], row[i - 1]) + 1);
            }
        }

        return row[^1];
    }
}
