using Microsoft.Data.Sqlite;

namespace ShopAgent.Catalog.Store;

/// <summary>The products as they are before an import, read beside its transaction.</summary>
internal sealed class KnownProducts : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly PreparedStatement _find;

    public KnownProducts(CatalogDatabase database)
    {
        _connection = database.OpenUnpooled();
        _find = new(_connection, ProductStatements.FindKey, 1);
    }

    public StoredKey? Find(string id)
    {
        using var row = _find.Bind(id).Query();
        return row.Read() ? new StoredKey(row.GetInt64(0), row.GetString(1)) : null;
    }

    public void Dispose()
    {
        _find.Dispose();
        _connection.Dispose();
    }
}
