namespace ShopAgent.Import.Fields;

/// <summary>Addresses of feeds: absolute http or https only, so that nothing else is ever offered to be opened.</summary>
internal static class UrlText
{
    public const int MaxLength = 2_000;

    /// <summary>An address, or a path from the root of the shop ("/p/12") that its address completes; null when the text is neither.</summary>
    public static string? Page(string? text)
    {
        if (Http(text) is { } url) return url;
        var path = TextCleaner.Line(text, MaxLength + 1).Replace(" ", "%20", StringComparison.Ordinal);
        if (path is ['/', '/', ..]) return Http("https:" + path);
        return path is ['/', ..] && path.Length <= MaxLength ? path : null;
    }

    /// <summary>Null when the text is no such address.</summary>
    public static string? Http(string? text)
    {
        var url = TextCleaner.Line(text, MaxLength + 1).Replace(" ", "%20", StringComparison.Ordinal);
        return url.Length is > 0 and <= MaxLength && Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? url : null;
    }
}
