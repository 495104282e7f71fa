using ShopAgent.Import.Drafts;
using ShopAgent.Import.Feeds;

namespace ShopAgent.Import.Assembly;

/// <summary>Addresses of products' pages: as the feed has them, completed with the shop's own address where the feed leaves it out.</summary>
internal sealed class StoreLinks
{
    private readonly Uri? _store;
    private readonly FeedFormat _format;

    /// <param name="storeUrl">Absolute; null when it is not known: then only complete links are kept.</param>
    public StoreLinks(string? storeUrl, FeedFormat format)
    {
        // Without the slash at its end, a store's own path would be replaced, not continued.
        _store = storeUrl is null ? null : new Uri(storeUrl.EndsWith('/') ? storeUrl : storeUrl + "/");
        _format = format;
    }

    public string? Of(ProductDraft draft)
    {
        if (draft.Url is not null and not ['/', ..]) return draft.Url;
        if (_store is null) return null;
        if (draft.Url is { } path) return new Uri(_store, path).AbsoluteUri;
        return _format switch
        {
            FeedFormat.ShopifyCsv => new Uri(_store, "products/" + Uri.EscapeDataString(draft.SourceId)).AbsoluteUri,
            FeedFormat.WooCommerceCsv when draft.SourceId.All(char.IsAsciiDigit) => new Uri(_store, "?p=" + draft.SourceId).AbsoluteUri,
            _ => null,
        };
    }
}
