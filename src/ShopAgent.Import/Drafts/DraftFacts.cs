using System.Globalization;
using System.Text.RegularExpressions;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Drafts;

/// <summary>Facts that feeds write as a little text of their own.</summary>
internal static partial class DraftFacts
{
    private const decimal MaxRating = 5;

    /// <summary>"4.5", "4,5/5", "4.5 (212)"; null when it is no rating of five.</summary>
    public static Rating? Rating(string? text, string? count = null)
    {
        var match = RatingForm().Match(text ?? "");
        if (!match.Success || NumberText.Read(match.Groups["value"].Value) is not { } value || value is < 0 or > MaxRating) return null;
        var reviews = match.Groups["count"] is { Success: true } group ? group.Value : count;
        return new Rating(value, int.TryParse(reviews, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
    }

    /// <summary>"1-3", "2 to 4 days", "2"; null otherwise.</summary>
    public static FulfilmentTime? Delivery(string? text)
    {
        var days = Digits().Matches(text ?? "").Select(match => int.Parse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture)).ToList();
        return days switch
        {
            [var day] => new FulfilmentTime(day, day),
            [var first, var last] when first <= last => new FulfilmentTime(first, last),
            _ => null,
        };
    }

    /// <summary>Names parted by commas, without "none" and the like.</summary>
    public static List<string> Names(string? text) =>
        [.. (text ?? "").Split([',', ';', '|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(name => !IsNone(name))];

    public static ItemCondition Condition(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "new" or "newcondition" or "https://schema.org/newcondition" => ItemCondition.New,
        "refurbished" or "refurbishedcondition" or "https://schema.org/refurbishedcondition" or "renewed" => ItemCondition.Refurbished,
        "used" or "usedcondition" or "https://schema.org/usedcondition" or "second hand" or "pre-owned" => ItemCondition.Used,
        _ => ItemCondition.Unknown,
    };

    private static bool IsNone(string name) => name.ToLowerInvariant() is "none" or "-" or "n/a" or "no" or "nothing" or "aucun" or "keine";

    [GeneratedRegex(@"^\s*(?<value>\d([.,]\d+)?)\s*(/\s*5)?\s*(\((?<count>\d{1,9})[^)]*\))?\s*$")]
    private static partial Regex RatingForm();

    [GeneratedRegex(@"\d{1,3}")]
    private static partial Regex Digits();
}

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
