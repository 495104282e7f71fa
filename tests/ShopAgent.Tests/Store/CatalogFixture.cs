using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Writing;

namespace ShopAgent.Tests.Store;

/// <summary>An empty catalogue in a folder of its own, removed afterwards.</summary>
public sealed class CatalogFixture : IDisposable
{
    public CatalogFixture()
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("shopagent-test-").FullName;
        Database = new CatalogDatabase(Directory);
        Store = new ProductStore(Database);
    }

    public string Directory { get; }

    public CatalogDatabase Database { get; }

    public ProductStore Store { get; }

    public static Merchant Shop(string id, Currency? currency = null) => new() { Id = id, Name = "Shop " + id, Currency = currency ?? Currency.Eur };

    public static Product Product(string merchant, string id, string title, long minor = 1000) => new()
    {
        Id = $"{merchant}:{id}",
        MerchantId = merchant,
        SourceId = id,
        Title = title,
        Variants = [new Variant { Id = $"{merchant}:{id}", SourceId = id, Offer = new Offer { ListPrice = new Money(minor, Currency.Eur) } }],
    };

    /// <summary>Writes a merchant's snapshot; the head noun is the last word of the title.</summary>
    public void Save(Merchant merchant, params IEnumerable<Product> products)
    {
        using var connection = Database.OpenUnpooled();
        using var writer = ProductWriter.Begin(connection, merchant, new MerchantSource(MerchantSource.Explicit, "feed", "1"));
        foreach (var product in products) writer.Write(product, product.Title.Split(' ')[^1]);
        writer.Complete();
    }

    public void Dispose()
    {
        using (var connection = Database.Open()) SqliteConnection.ClearPool(connection);
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
