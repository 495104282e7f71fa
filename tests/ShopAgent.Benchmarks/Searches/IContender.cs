using ShopAgent.Catalog.Products;

namespace ShopAgent.Benchmarks.Searches;

/// <summary>A search engine under measurement.</summary>
internal interface IContender : IDisposable
{
    string Name { get; }

    /// <summary>Indexes the products.</summary>
    /// <returns>Time spent on indexing alone, and bytes on disk that it takes.</returns>
    (TimeSpan Time, long Bytes) Build(IEnumerable<Product> products);

    /// <summary>Opens what was built.</summary>
    void Open();

    /// <returns>Number of matches.</returns>
    int Search(string query);
}
