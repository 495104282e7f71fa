using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Benchmarks.Imports;

/// <summary>
/// The yardstick: the rows of an imported catalogue, already in memory, inserted into bare tables of a new file by prepared statements in one transaction, then the indexes that any such
/// catalogue needs (keys, foreign key, SQLite's own full text). No reading of feeds, no checks, no derived facts.
/// </summary>
internal sealed record BareInsert(long Rows, double InsertSeconds, double IndexSeconds, double FullTextSeconds, double CpuSeconds)
{
    private const int Batch = 20_000;

    public double Seconds => InsertSeconds + IndexSeconds + FullTextSeconds;

    public static BareInsert Of(string catalogFile, string bareFile)
    {
        using var source = new SqliteConnection($"Data Source={catalogFile};Mode=ReadOnly;Pooling=False");
        source.Open();
        using var target = new SqliteConnection($"Data Source={bareFile};Pooling=False");
        target.Open();
        target.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
        var clock = new ProcessorClock();
        using var transaction = target.BeginTransaction();
        var rows = Copy(source, target, "product", clock) + Copy(source, target, "variant", clock);
        clock.Start();
        transaction.Commit();
        clock.Stop();
        var insert = clock.Seconds;
        var index = clock.Time(() => target.Execute(
            "CREATE UNIQUE INDEX product_id ON product (id); CREATE INDEX product_merchant ON product (merchant_id); CREATE UNIQUE INDEX variant_id ON variant (id); CREATE INDEX variant_product ON variant (product_pk, position)"));
        var fullText = clock.Time(() => target.Execute("""
            CREATE VIRTUAL TABLE text USING fts5 (title, brand, category, attributes, description, content = '', tokenize = 'porter unicode61');
            INSERT INTO text (rowid, title, brand, category, attributes, description) SELECT pk, title, brand, categories, attributes, description FROM product
            """));
        return new BareInsert(rows, insert, index, fullText, clock.ProcessorSeconds);
    }

    private static long Copy(SqliteConnection source, SqliteConnection target, string table, ProcessorClock clock)
    {
        using var select = source.Command($"SELECT * FROM {table}");
        using var reader = select.ExecuteReader();
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        target.Execute($"CREATE TABLE {table} ({string.Join(", ", columns)})");
        using var insert = new NativeStatement(target, $"INSERT INTO {table} VALUES ({string.Join(", ", columns.Select(_ => "?"))})");
        List<object?[]> batch = [];
        long rows = 0;
        bool more;
        do
        {
            more = reader.Read();
            if (more)
            {
                var values = new object?[columns.Length];
                reader.GetValues(values!);
                batch.Add(Array.ConvertAll(values, value => value is DBNull ? null : value));
            }

            if (batch.Count < Batch && more) continue;
            clock.Start();
            foreach (var values in batch) insert.BindAll(values).Execute();
            clock.Stop();
            rows += batch.Count;
            batch.Clear();
        }
        while (more);
        return rows;
    }
}
