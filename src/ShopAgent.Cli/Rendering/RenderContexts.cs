using System.Collections.Concurrent;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Cli.Rendering;

/// <summary>Puts together what renderers need: words of the language, the time, the shops' names.</summary>
internal sealed class RenderContexts(IProductLookup products, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, PanelWords> _words = new(StringComparer.Ordinal);

    public PanelWords Words(string language) => _words.GetOrAdd(language, PanelWords.Load);

    public RenderContext Of(string language, int width) => new()
    {
        Width = width,
        Words = Words(language),
        Now = time.GetUtcNow(),
        ShopNames = products.Merchants.ToDictionary(merchant => merchant.Id, merchant => merchant.Name, StringComparer.Ordinal),
    };
}
