using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Import.Writing;

/// <summary>The products as they are before an import, read beside its transaction.</summary>
internal sealed class KnownProducts : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly NativeStatement _find;

    public KnownProducts(CatalogDatabase database)
    {
        _connection = database.OpenUnpooled();
        _find = new(_connection, ProductStatements.FindKey);
    }

    public StoredKey? Find(string id) => ProductStatements.Find(_find, id);

    public void Dispose()
    {
        _find.Dispose();
        _connection.Dispose();
    }
}
