using System.Globalization;
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
        CREATE INDEX draft_parent ON draft (parent, role) WHERE parent IS NOT NULL;
        CREATE TABLE variant_id (id TEXT PRIMARY KEY, source_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """;

    private readonly SqliteConnection _connection = new("Data Source=;Pooling=False");
    private readonly SqliteTransaction _transaction;
    private readonly PreparedStatement _find;
    private readonly PreparedStatement _add;
    private readonly PreparedStatement _put;
    private readonly PreparedStatement _claim;
    private readonly PreparedStatement _roots;
    private readonly PreparedStatement _orphans;
    private readonly PreparedStatement _variations;
    private readonly PreparedStatement _members;

    public DraftStaging()
    {
        _connection.Open();
        _connection.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768");
        _connection.Execute(Schema);
        _transaction = _connection.BeginTransaction();
        _find = new(_connection, "SELECT line, content FROM draft WHERE source_id = $0", 1);
        _add = new(_connection, "INSERT INTO draft (source_id, alias, parent, role, line, content) VALUES ($0, $1, $2, $3, $4, $5) ON CONFLICT (source_id) DO NOTHING RETURNING seq", 6);
        _put = new(_connection, """
            INSERT INTO draft (source_id, alias, parent, role, line, content) VALUES ($0, $1, $2, $3, $4, $5)
            ON CONFLICT (source_id) DO UPDATE SET alias = excluded.alias, parent = excluded.parent, role = excluded.role, line = excluded.line, content = excluded.content
            """, 6);
        _claim = new(_connection, "INSERT INTO variant_id VALUES ($0, $1) ON CONFLICT (id) DO UPDATE SET id = id RETURNING source_id", 2);
        _roots = new(_connection, """
            SELECT line, content FROM draft AS root WHERE role = 1
              OR (role = 0 AND NOT EXISTS (SELECT 1 FROM draft WHERE parent = root.source_id AND role = 4))
              OR (role = 4 AND seq = (SELECT seq FROM draft WHERE parent = root.parent AND role = 4 ORDER BY seq LIMIT 1)
                AND NOT EXISTS (SELECT 1 FROM draft WHERE source_id = root.parent AND role = 1) AND NOT EXISTS (SELECT 1 FROM draft WHERE alias = root.parent AND role = 1))
            ORDER BY seq
            """, 0);
        _orphans = new(_connection, """
            SELECT line, content FROM draft AS orphan WHERE role = 2
              AND NOT EXISTS (SELECT 1 FROM draft WHERE source_id = orphan.parent) AND NOT EXISTS (SELECT 1 FROM draft WHERE alias = orphan.parent AND role <> 2) ORDER BY seq
            """, 0);
        _variations = new(_connection, "SELECT line, content FROM draft WHERE role IN (2, 4) AND parent IN ($0, $1) ORDER BY seq", 2);
        _members = new(_connection, "SELECT line, content FROM draft WHERE (role = 4 AND parent = $0) OR (role = 0 AND source_id = $0) ORDER BY seq", 1);
    }

    /// <summary>Keeps the draft; of two with one id the last wins, and a continuation adds its variants to the product that it goes on with.</summary>
    public void Add(ProductDraft draft, FeedLog log)
    {
        if (draft.Role == DraftRole.Continuation) Continue(draft, log);
        else
        {
            var content = DraftJson.Write(WithoutLine(draft));
            if (Bind(_add, draft, content).Scalar() is not null) return;
            WarnOfDuplicate(draft, content, log);
            Bind(_put, draft, content).Execute();
        }
    }

    /// <summary>
    /// What becomes a product, in the order of the feed: products and parents, and of each group without a parent its first member; then variations whose parent is not in the feed.
    /// </summary>
    public IEnumerable<ProductDraft> Roots() => Read(_roots).Concat(Read(_orphans));

    /// <summary>The variations of a parent, by its id or alias, in the order of the feed.</summary>
    public IEnumerable<ProductDraft> VariationsOf(ProductDraft parent) => Read(_variations.Bind(parent.SourceId, parent.Alias ?? parent.SourceId));

    /// <summary>The members of a group, and the product that has the group's own id, in the order of the feed.</summary>
    public IEnumerable<ProductDraft> MembersOf(string group) => Read(_members.Bind(group));

    /// <summary>Takes a variant id for a product.</summary>
    /// <returns>False when another product has it.</returns>
    public bool Claim(string variantId, string sourceId) => (string?)_claim.Bind(variantId, sourceId).Scalar() == sourceId;

    public void Dispose()
    {
        foreach (var statement in (PreparedStatement[])[_find, _add, _put, _claim, _roots, _orphans, _variations, _members]) statement.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }

    private void WarnOfDuplicate(ProductDraft draft, byte[] content, FeedLog log)
    {
        using var row = _find.Bind(draft.SourceId).Query();
        row.Read();
        var line = row.GetInt32(0);
        if (row.GetFieldValue<byte[]>(1).AsSpan().SequenceEqual(content)) log.Repair();
        else log.Warn(draft.Line, draft.SourceId, "id", draft.SourceId, "duplicate-id", $"The id stands in lines {line} and {draft.Line} with different contents; line {draft.Line} was imported.");
    }

    private void Continue(ProductDraft draft, FeedLog log)
    {
        if (Find(draft.SourceId) is not { } product)
        {
            log.Reject(draft.Line, draft.SourceId, "title", null, "title-missing", "The row has no title, and no product of this id stands above it; it was left out.");
            return;
        }

        log.Repair();
        product = product with
        {
            Images = [.. product.Images.Concat(draft.Images).Distinct(StringComparer.Ordinal)],
            Variants = [.. product.Variants.Concat(draft.Variants.Select(variant => variant with { Options = Named(variant.Options, product.OptionNames) })).Take(FeedLimits.VariantsPerProduct)],
        };
        Bind(_put, product, DraftJson.Write(WithoutLine(product))).Execute();
    }

    /// <summary>Options that went by their numbers get the names of the product's.</summary>
    private static Dictionary<string, string> Named(Dictionary<string, string> options, List<string> names) => options
        .Select(option => (Name: int.TryParse(option.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= names.Count ? names[number - 1] : option.Key, option.Value))
        .DistinctBy(option => option.Name).ToDictionary(option => option.Name, option => option.Value);

    private ProductDraft? Find(string sourceId)
    {
        using var row = _find.Bind(sourceId).Query();
        if (!row.Read()) return null;
        return WithLine(DraftJson.Read(row.GetFieldValue<byte[]>(1)), row.GetInt32(0));
    }

    private static PreparedStatement Bind(PreparedStatement statement, ProductDraft draft, byte[] content) =>
        statement.Bind(draft.SourceId, draft.Alias, draft.Parent, (long)draft.Role, draft.Line, content);

    private static IEnumerable<ProductDraft> Read(PreparedStatement statement)
    {
        using var rows = statement.Query();
        while (rows.Read()) yield return WithLine(DraftJson.Read(rows.GetFieldValue<byte[]>(1)), rows.GetInt32(0));
    }

    /// <summary>Lines count from the product's own, so that equal records are equal wherever they stand.</summary>
    private static ProductDraft WithoutLine(ProductDraft draft) => Shifted(draft, -draft.Line);

    private static ProductDraft WithLine(ProductDraft draft, int line) => Shifted(draft, line);

    private static ProductDraft Shifted(ProductDraft draft, int lines) =>
        draft with { Line = draft.Line + lines, Variants = [.. draft.Variants.Select(variant => variant with { Line = variant.Line + lines })] };
}
