using ShopAgent.Catalog.Products;

namespace ShopAgent.Import.Enrich;

/// <summary>Runs every enrichment over a mapped product, in the order of their registration, before it is stored.</summary>
public sealed class ProductEnricher(IEnumerable<IProductEnrichment> enrichments)
{
    /// <summary>Titles end their noun phrase before these.</summary>
    private static readonly string[] PhraseEnds = [",", " for ", " with ", " - ", "("];

    private readonly IProductEnrichment[] _enrichments = [.. enrichments];

    /// <summary>Head noun of a product's title, as it is stored with the product.</summary>
    public Func<Product, string> HeadNoun { get; init; } = LastWordOfPhrase;

    public Product Enrich(Product product) => _enrichments.Aggregate(product, (enriched, enrichment) => enrichment.Enrich(enriched));

    private static string LastWordOfPhrase(Product product)
    {
        var title = product.Title;
        foreach (var end in PhraseEnds)
        {
            var at = title.IndexOf(end, StringComparison.OrdinalIgnoreCase);
            if (at > 0) title = title[..at];
        }

        return title.Trim().Split(' ')[^1].ToLowerInvariant();
    }
}

/// <summary>Derives facts of a product that its feed leaves out. Pure: the same product gives the same result, so that an unchanged feed leaves the store unchanged.</summary>
public interface IProductEnrichment
{
    Product Enrich(Product product);
}
