using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Feeds;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Catalog.Import;

/// <summary>
/// Drafts of one feed on disk (a temporary SQLite database of its own), so that variants find their parents and duplicates each other wherever they stand in the feed, in bounded memory.
/// </summary>
internal sealed class DraftStaging : IDisposable
{
    private const string Schema = """
        CREATE TABLE draft (seq INTEGER PRIMARY KEY, source_id TEXT NOT NULL UNIQUE, alias TEXT, parent TEXT, role INTEGER NOT NULL, line INTEGER NOT NULL, content BLOB NOT NULL) STRICT;
        CREATE INDEX draft_alias ON draft (alias) WHERE alias IS NOT NULL;
        CREATE INDEX draft_parent ON draft (parent) WHERE parent IS NOT NULL;
        CREATE TABLE variant_id (id TEXT PRIMARY KEY, source_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """;

    private readonly SqliteConnection _connection = new("Data Source=;Pooling=False");
    private readonly SqliteTransaction _transaction;
    private readonly PreparedStatement _find;
    private readonly PreparedStatement _put;
    private readonly PreparedStatement _claim;

    public DraftStaging()
    {
        _connection.Open();
        _connection.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
        _connection.Execute(Schema);
        _transaction = _connection.BeginTransaction();
        _find = new(_connection, "SELECT line, content FROM draft WHERE source_id = $0", 1);
        _put = new(_connection, """
            INSERT INTO draft (source_id, alias, parent, role, line, content) VALUES ($0, $1, $2, $3, $4, $5)
            ON CONFLICT (source_id) DO UPDATE SET alias = excluded.alias, parent = excluded.parent, role = excluded.role, line = excluded.line, content = excluded.content
            """, 6);
        _claim = new(_connection, "INSERT INTO variant_id VALUES ($0, $1) ON CONFLICT (id) DO UPDATE SET id = id RETURNING source_id", 2);
    }

    /// <summary>Keeps the draft; of two with one id the last wins.</summary>
    public void Add(ProductDraft draft, FeedLog log)
    {
        var draftContent = DraftJson.Write(WithoutLines(draft));
        using (var row = _find.Bind(draft.SourceId).Query())
        {
            if (row.Read())
            {
                var line = row.GetInt32(0);
                if (draft.Role == DraftRole.Continuation)
                {
                    using var content = row.GetStream(1);
                    draft = Continued(WithLine(DraftJson.Read(content), line), draft);
                    draftContent = DraftJson.Write(WithoutLines(draft));
                }
                else if (row.GetFieldValue<byte[]>(1).AsSpan().SequenceEqual(draftContent)) log.Repair();
                else log.Warn(draft.Line, draft.SourceId, "id", draft.SourceId, "duplicate-id", $"The id stands in lines {line} and {draft.Line} with different contents; line {draft.Line} was imported.");
            }
        }

        _put.Bind(draft.SourceId, draft.Alias, draft.Parent, (long)draft.Role, draft.Line, draftContent).Execute();
    }

    /// <summary>Products and parents in the order of the feed, then variations whose parent is not in it.</summary>
    public IEnumerable<ProductDraft> Roots() => Read("SELECT line, content FROM draft WHERE role IN (0, 1) ORDER BY seq", null).Concat(Read("""
        SELECT line, content FROM draft AS orphan WHERE role = 2
          AND NOT EXISTS (SELECT 1 FROM draft WHERE source_id = orphan.parent) AND NOT EXISTS (SELECT 1 FROM draft WHERE alias = orphan.parent AND role <> 2) ORDER BY seq
        """, null));

    /// <summary>The variations of a parent, by its id or alias, in the order of the feed.</summary>
    public IEnumerable<ProductDraft> VariationsOf(ProductDraft parent) =>
        Read("SELECT line, content FROM draft WHERE role = 2 AND parent IN ($id, $alias) ORDER BY seq", parent);

    /// <summary>Takes a variant id for a product.</summary>
    /// <returns>False when another product has it.</returns>
    public bool Claim(string variantId, string sourceId) => (string?)_claim.Bind(variantId, sourceId).Scalar() == sourceId;

    public void Dispose()
    {
        foreach (var statement in (PreparedStatement[])[_find, _put, _claim]) statement.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }

    private IEnumerable<ProductDraft> Read(string sql, ProductDraft? parent)
    {
        using var command = _connection.Command(sql);
        if (parent is not null)
        {
            command.Parameters.AddWithValue("$id", parent.SourceId);
            command.Parameters.AddWithValue("$alias", parent.Alias ?? parent.SourceId);
        }

        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            using var content = rows.GetStream(1);
            yield return WithLine(DraftJson.Read(content), rows.GetInt32(0));
        }
    }

    private static ProductDraft WithoutLines(ProductDraft draft) => draft with { Line = 0, Variants = [.. draft.Variants.Select(variant => variant with { Line = 0 })] };

    private static ProductDraft WithLine(ProductDraft draft, int line) => draft with { Line = line, Variants = [.. draft.Variants.Select(variant => variant with { Line = line })] };
}
