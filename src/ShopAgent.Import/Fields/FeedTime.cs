using System.Globalization;

namespace ShopAgent.Import.Fields;

/// <summary>Dates of feeds, ISO 8601 only: "06/07/2024" is refused, because nobody can tell June from July.</summary>
internal static class FeedTime
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:sszzz",
    ];

    /// <summary>A time without a zone is read as UTC, and a bare date as its first moment; null when the text is no such date.</summary>
    public static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParseExact(text?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>The texts that are no such date, parted by a slash; null when all are dates or empty.</summary>
    public static string? Odd(params ReadOnlySpan<string?> texts)
    {
        List<string> odd = [];
        foreach (var text in texts)
            if (!string.IsNullOrWhiteSpace(text) && Read(text) is null) odd.Add(text.Trim());
        return odd.Count == 0 ? null : string.Join('/', odd);
    }

    /// <summary>As <see cref="Read"/>, but a bare date is read as its last second: a sale "until the 5th" holds on the 5th.</summary>
    public static DateTimeOffset? ReadEnd(string? text) =>
        Read(text) is { } time ? text!.Contains(':', StringComparison.Ordinal) ? time : time.AddDays(1).AddSeconds(-1) : null;
}
