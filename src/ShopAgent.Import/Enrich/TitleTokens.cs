namespace ShopAgent.Import.Enrich;

/// <summary>Words of titles as written, without the punctuation around them.</summary>
internal static class TitleTokens
{
    private static readonly char[] White = [' ', '\n', '\t'];

    private static readonly char[] Around = [',', ';', ':', '(', ')', '[', ']', '"', '\'', '“', '”', '.', '|', '/'];

    public static List<string> Of(string text) =>
        [.. text.Split(White, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(Around)).Where(word => word.Length > 0)];

    /// <summary>A title from its first word that is no size or count: "4TB Acme drive" is by Acme.</summary>
    public static string WithoutLeadingSizes(string title)
    {
        var rest = title.TrimStart(Around).TrimStart();
        while (rest.Length > 0 && char.IsDigit(rest[0]) && rest.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end) rest = rest[end..].TrimStart();
        return rest;
    }

    /// <summary>Whether the name starts the text and ends there with a word.</summary>
    public static bool Starts(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length]));
}
