namespace ShopAgent.Agent.Words;

internal static class Spelling
{
    /// <summary>One letter added, left out, changed, or two neighbours swapped (Damerau, 1964: four in five typing errors).</summary>
    public static bool IsOneSlip(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1 || left == right) return left == right;
        var start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start]) start++;
        var end = 0;
        while (end < left.Length - start && end < right.Length - start && left[^(end + 1)] == right[^(end + 1)]) end++;
        var restLeft = left.Length - start - end;
        var restRight = right.Length - start - end;
        if (restLeft <= 1 && restRight <= 1) return true;
        return restLeft == 2 && restRight == 2 && left[start] == right[start + 1] && left[start + 1] == right[start];
    }
}
