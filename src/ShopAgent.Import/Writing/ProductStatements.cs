using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Writing;

/// <summary>The prepared statements of <see cref="ProductWriter"/>.</summary>
internal sealed class ProductStatements : IDisposable
{
    public const string FindKey = "SELECT pk, hash FROM product WHERE id = ?";

    private readonly NativeStatement _find;
    private readonly NativeStatement _insert;
    private readonly NativeStatement _update;
    private readonly NativeStatement _keep;
    private readonly NativeStatement _insertVariant;
    private readonly NativeStatement _deleteVariants;
    private readonly NativeStatement _seen;
    private readonly NativeStatement _issue;

    public ProductStatements(SqliteConnection connection)
    {
        string[] product = [.. ProductRow.Columns, "source_line", "hash"];
        string[] variant = [.. ProductRow.VariantColumns, "product_pk"];
        string[] issue = ["merchant_id", "line", "source_id", "field", "value", "code", "severity", "message"];
        _find = new(connection, FindKey);
        _insert = new(connection, Insert("product", product) + " RETURNING pk");
        _update = new(connection, $"UPDATE product SET {string.Join(", ", product.Select(column => column + " = ?"))} WHERE pk = ?");
        _keep = new(connection, "UPDATE product SET source_line = ?2 WHERE pk = ?1 AND source_line <> ?2");
        // A variant may move from one product to another between two snapshots; its id stays.
        _insertVariant = new(connection, Insert("variant", variant).Replace("INSERT", "INSERT OR REPLACE", StringComparison.Ordinal));
        _deleteVariants = new(connection, "DELETE FROM variant WHERE product_pk = ?");
        _seen = new(connection, "INSERT OR IGNORE INTO temp.seen VALUES (?, ?)");
        _issue = new(connection, Insert("import_issue", issue));
    }

    public ProductKey? Find(string id) => Find(_find, id);

    /// <param name="statement">Of <see cref="FindKey"/>.</param>
    public static ProductKey? Find(NativeStatement statement, string id) =>
        statement.Bind(0, id).First<ProductKey?>(row => new ProductKey(row.Long(0), row.Text(1)!), null);

    public void KeepAt(long key, int sourceLine) => _keep.Bind(0, key).Bind(1, sourceLine).Execute();

    public long Insert(ProductRow row, int sourceLine)
    {
        var key = Bind(_insert, row, sourceLine).First(inserted => inserted.Long(0), 0);
        InsertParts(key, row);
        return key;
    }

    public void Update(long key, ProductRow row, int sourceLine)
    {
        Bind(_update, row, sourceLine).Bind(row.Values.Length + 2, key).Execute();
        _deleteVariants.Bind(0, key).Execute();
        InsertParts(key, row);
    }

    /// <param name="isIndexed">The search index has it already.</param>
    public void MarkSeen(long key, bool isIndexed) => _seen.Bind(0, key).Bind(1, isIndexed ? 1 : 0).Execute();

    public void Insert(string merchantId, ImportIssue issue) =>
        _issue.BindAll(merchantId, issue.Line, issue.Id, issue.Field, issue.Value, issue.Code, issue.Severity.ToString(), issue.Message).Execute();

    public void Dispose()
    {
        foreach (var statement in (NativeStatement[])[_find, _insert, _update, _keep, _insertVariant, _deleteVariants, _seen, _issue]) statement.Dispose();
    }

    private static NativeStatement Bind(NativeStatement statement, ProductRow row, int sourceLine) =>
        statement.BindAll(row.Values).Bind(row.Values.Length, sourceLine).Bind(row.Values.Length + 1, row.Hash);

    private void InsertParts(long key, ProductRow row)
    {
        foreach (var variant in row.Variants) _insertVariant.BindAll(variant).Bind(variant.Length, key).Execute();
    }

    private static string Insert(string table, string[] columns) =>
        $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({Placeholders(columns.Length)})";

    private static string Placeholders(int count) => string.Join(", ", Enumerable.Repeat("?", count));
}

/// <param name="Key">Row of the product.</param>
/// <param name="Hash"><see cref="ProductHash"/> of what it was made of.</param>
internal readonly record struct ProductKey(long Key, string Hash);

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

    public ProductKey? Find(string id) => ProductStatements.Find(_find, id);

    public void Dispose()
    {
        _find.Dispose();
        _connection.Dispose();
    }
}
