using System.Globalization;

namespace ShopAgent.Agent.Tools;

/// <summary>Days as sentences and tools write them.</summary>
internal static class DayText
{
    /// <summary>"2026-12-04", "friday" (the next one), "today", "tomorrow", or a number of days. Null when it is none of these.</summary>
    public static DateOnly? Day(string text, DateOnly today)
    {
        var word = text.Trim().ToLowerInvariant();
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        if (word == "today") return today;
        if (word == "tomorrow") return today.AddDays(1);
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 365) return today.AddDays(days);
        if (!Enum.TryParse<DayOfWeek>(word, ignoreCase: true, out var weekday) || !char.IsAsciiLetter(word[0])) return null;
        var ahead = ((int)weekday - (int)today.DayOfWeek + 7) % 7;
        return today.AddDays(ahead == 0 ? 7 : ahead);
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
