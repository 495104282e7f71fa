using System.Diagnostics;
using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Benchmarks.Searches;

/// <summary>SQLite's own full-text search: porter, bm25, all words and then any.</summary>
internal sealed class FullTextContender(string directory) : IContender
{
    private const int Limit = 10;

    private readonly string _file = Path.Combine(directory, "fts.db");
    private SqliteConnection? _connection;

    public string Name => "FTS5";

    public (TimeSpan Time, long Bytes) Build(IEnumerable<Product> products)
    {
        using var connection = Connect();
        connection.Execute("CREATE VIRTUAL TABLE product USING fts5 (title, brand, attributes, description, content = '', tokenize = 'porter unicode61')");
        var watch = new Stopwatch();
        using var transaction = connection.BeginTransaction();
        using var insert = new NativeStatement(connection, "INSERT INTO product (title, brand, attributes, description) VALUES (?, ?, ?, ?)");
        foreach (var product in products)
        {
            watch.Start();
            insert.Bind(0, product.Title).Bind(1, product.Brand).Bind(2, string.Join(' ', product.Attributes.Select(pair => pair.Key + " " + pair.Value))).Bind(3, product.Description).Execute();
            watch.Stop();
        }

        watch.Start();
        transaction.Commit();
        watch.Stop();
        return (watch.Elapsed, new FileInfo(_file).Length);
    }

    public void Open() => _connection = Connect();

    public int Search(string query)
    {
        var words = Tokenizer.Words(query).Select(word => "\"" + word + "\"").ToList();
        var found = Count(string.Join(' ', words));
        return found < Limit && words.Count > 1 ? Count(string.Join(" OR ", words)) : found;
    }

    public void Dispose() => _connection?.Dispose();

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection("Pooling=False;Data Source=" + _file);
        connection.Open();
        return connection;
    }

    private int Count(string match)
    {
        using var command = _connection!.Command("SELECT rowid FROM product WHERE product MATCH $match ORDER BY rank LIMIT 10", ("$match", match));
        using var rows = command.ExecuteReader();
        var count = 0;
        while (rows.Read()) count++;
        return count;
    }
}
