namespace ShopAgent.Catalog.Import;

/// <summary>Words of titles as written, without the punctuation around them.</summary>
internal static class TitleTokens
{
    private static readonly char[] White = [' ', '\n', '\t'];

    private static readonly char[] Around = [',', ';', ':', '(', ')', '[', ']', '"', '\'', '“', '”', '.', '|', '/'];

    public static List<string> Of(string text) =>
        [.. text.Split(White, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(Around)).Where(word => word.Length > 0)];

    /// <summary>Whether the name starts the text and ends there with a word.</summary>
    public static bool Starts(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length]));
}
