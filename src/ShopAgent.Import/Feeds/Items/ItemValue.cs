namespace ShopAgent.Import.Feeds.Items;

/// <summary>One value of an item's field.</summary>
/// <param name="Text">As written; "" for a value that consists of parts.</param>
/// <param name="Parts">Inner fields by key, as of a nested shipping element; null for plain text.</param>
internal sealed record ItemValue(string Text, IReadOnlyDictionary<string, string>? Parts = null)
{
    /// <summary>The first of these parts that has text, else "".</summary>
    public string Part(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (Parts is not null && Parts.TryGetValue(key, out var text) && text.Length > 0) return text;
        return "";
    }
}
