using System.Text.Json;

namespace ShopAgent.Agent.Binding;

/// <summary>How error sentences speak of arguments: the right form of one, and what was given instead.</summary>
internal static class ArgumentForm
{
    /// <summary>Longer values and names are cut.</summary>
    private const int LongestQuote = 40;

    /// <summary>More names than this only cost tokens.</summary>
    private const int MostNames = 30;

    /// <summary>Goes on after "must be".</summary>
    public static string Right(ArgumentShape shape) => shape.Kind switch
    {
        ArgumentKind.Text => "text",
        ArgumentKind.Whole => "a whole number such as 3",
        ArgumentKind.Number => "a number such as 12.5",
        ArgumentKind.Truth => "true or false",
        ArgumentKind.Date => "a date such as 2026-03-31",
        ArgumentKind.Choice => $"one of {Names(shape.Choices.Select(choice => choice.Name))}",
        ArgumentKind.Open => "an object",
        ArgumentKind.List => $"a list in which each entry is {Right(shape.Entry!)}",
        _ => shape.Members.Count == 0 ? "an empty object" : $"an object with {Names(shape.Members.Select(member => member.Name))}",
    };

    public static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(MostNames)) + (all.Count > MostNames ? ", and others" : "");
    }

    public static string Given(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.GetArrayLength() == 0 ? "an empty list" : "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => Quote(element.GetString()!),
        _ => Cut(element.GetRawText()),
    };

    public static string Quote(string text) => $"'{Cut(text)}'";

    /// <summary>What was given goes back to a model and into logs: short, and on one line.</summary>
    private static string Cut(string text)
    {
        var shown = string.Concat(text.Take(LongestQuote).Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter));
        if (char.IsHighSurrogate(shown.LastOrDefault())) shown = shown[..^1];
        return text.Length > LongestQuote ? shown + "…" : shown;
    }
}
