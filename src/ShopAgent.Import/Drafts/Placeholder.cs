using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Drafts;

/// <summary>Words that stand for nothing: "null", "N/A", "-".</summary>
internal static class Placeholder
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "null", "nil", "n/a", "na", "#n/a", "none", "-", "--", "–", "—", "unknown", "undefined", "nan", "#value!", "#ref!", "tbd", "?",
    };

    /// <summary>Null for empty text and placeholders.</summary>
    public static string? Empty(string? text, FeedLog log)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (!Words.Contains(text.Trim())) return text;
        log.Repair();
        return null;
    }
}
