using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Import;

namespace ShopAgent.Catalog.Store;

/// <summary>The prepared statements of <see cref="ProductWriter"/>.</summary>
internal sealed class ProductStatements : IDisposable
{
    public const string FindKey = "SELECT pk, hash FROM product WHERE id = $0";

    private readonly PreparedStatement _find;
    private readonly PreparedStatement _insert;
    private readonly PreparedStatement _update;
    private readonly PreparedStatement _keep;
    private readonly PreparedStatement _insertVariant;
    private readonly PreparedStatement _deleteVariants;
    private readonly PreparedStatement _seen;
    private readonly PreparedStatement _issue;

    public ProductStatements(SqliteConnection connection)
    {
        string[] product = [.. ProductRow.Columns, "source_line", "hash"];
        string[] variant = [.. ProductRow.VariantColumns, "product_pk"];
        string[] issue = ["merchant_id", "line", "source_id", "field", "value", "code", "severity", "message"];
        _find = new(connection, FindKey, 1);
        _insert = new(connection, Insert("product", product) + " RETURNING pk", product.Length);
        _update = new(connection, $"UPDATE product SET {string.Join(", ", product.Select((column, index) => $"{column} = ${index}"))} WHERE pk = ${product.Length}", product.Length + 1);
        _keep = new(connection, "UPDATE product SET source_line = $1 WHERE pk = $0 AND source_line <> $1", 2);
        // A variant may move from one product to another between two snapshots; its id stays.
        _insertVariant = new(connection, Insert("variant", variant).Replace("INSERT", "INSERT OR REPLACE", StringComparison.Ordinal), variant.Length);
        _deleteVariants = new(connection, "DELETE FROM variant WHERE product_pk = $0", 1);
        _seen = new(connection, "INSERT OR IGNORE INTO temp.seen VALUES ($0, $1)", 2);
        _issue = new(connection, Insert("import_issue", issue), issue.Length);
    }

    public StoredKey? Find(string id)
    {
        using var row = _find.Bind(id).Query();
        return row.Read() ? new StoredKey(row.GetInt64(0), row.GetString(1)) : null;
    }

    public void KeepAt(long key, int sourceLine) => _keep.Bind(key, sourceLine).Execute();

    public long Insert(ProductRow row, int sourceLine)
    {
        var key = (long)_insert.Bind([.. row.Values, sourceLine, row.Hash]).Scalar()!;
        InsertParts(key, row);
        return key;
    }

    public void Update(long key, ProductRow row, int sourceLine)
    {
        _update.Bind([.. row.Values, sourceLine, row.Hash, key]).Execute();
        _deleteVariants.Bind(key).Execute();
        InsertParts(key, row);
    }

    /// <param name="isIndexed">The search index has it already.</param>
    public void MarkSeen(long key, bool isIndexed) => _seen.Bind(key, isIndexed ? 1 : 0).Execute();

    public void Insert(string merchantId, ImportIssue issue) =>
        _issue.Bind(merchantId, issue.Line, issue.Id, issue.Field, issue.Value, issue.Code, issue.Severity.ToString(), issue.Message).Execute();

    public void Dispose()
    {
        foreach (var statement in (PreparedStatement[])[_find, _insert, _update, _keep, _insertVariant, _deleteVariants, _seen, _issue]) statement.Dispose();
    }

    private void InsertParts(long key, ProductRow row)
    {
        foreach (var variant in row.Variants) _insertVariant.Bind([.. variant, key]).Execute();
    }

    private static string Insert(string table, string[] columns) =>
        $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({PreparedStatement.Placeholders(columns.Length)})";
}
