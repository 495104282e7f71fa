namespace ShopAgent.Catalog.Text;

/// <summary>Addresses of feeds: absolute http or https only, so that nothing else is ever offered to be opened.</summary>
internal static class UrlText
{
    public const int MaxLength = 2_000;

    /// <summary>Null when the text is no such address.</summary>
    public static string? Http(string? text)
    {
        var url = CleanText.Line(text, MaxLength + 1).Replace(" ", "%20", StringComparison.Ordinal);
        return url.Length is > 0 and <= MaxLength && Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? url : null;
    }
}
