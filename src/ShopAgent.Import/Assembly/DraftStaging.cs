using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Assembly;

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
    private readonly NativeStatement _find;
    private readonly NativeStatement _add;
    private readonly NativeStatement _put;
    private readonly NativeStatement _claim;
    private readonly NativeStatement _roots;
    private readonly NativeStatement _orphans;
    private readonly NativeStatement _variations;
    private readonly NativeStatement _members;

    public DraftStaging()
    {
        _connection.Open();
        _connection.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768");
        _connection.Execute(Schema);
        _transaction = _connection.BeginTransaction();
        _find = new(_connection, "SELECT line, content FROM draft WHERE source_id = ?1");
        _add = new(_connection, "INSERT INTO draft (source_id, alias, parent, role, line, content) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (source_id) DO NOTHING RETURNING seq");
        _put = new(_connection, """
            INSERT INTO draft (source_id, alias, parent, role, line, content) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (source_id) DO UPDATE SET alias = excluded.alias, parent = excluded.parent, role = excluded.role, line = excluded.line, content = excluded.content
            """);
        _claim = new(_connection, "INSERT INTO variant_id VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET id = id RETURNING source_id");
        _roots = new(_connection, """
            SELECT line, content FROM draft AS root WHERE role = 1
              OR (role = 0 AND NOT EXISTS (SELECT 1 FROM draft WHERE parent = root.source_id AND role = 4))
              OR (role = 4 AND seq = (SELECT seq FROM draft WHERE parent = root.parent AND role = 4 ORDER BY seq LIMIT 1)
                AND NOT EXISTS (SELECT 1 FROM draft WHERE source_id = root.parent AND role = 1) AND NOT EXISTS (SELECT 1 FROM draft WHERE alias = root.parent AND role = 1))
            ORDER BY seq
            """);
        _orphans = new(_connection, """
            SELECT line, content FROM draft AS orphan WHERE role = 2
              AND NOT EXISTS (SELECT 1 FROM draft WHERE source_id = orphan.parent) AND NOT EXISTS (SELECT 1 FROM draft WHERE alias = orphan.parent AND role <> 2) ORDER BY seq
            """);
        _variations = new(_connection, "SELECT line, content FROM draft WHERE role IN (2, 4) AND parent IN (?1, ?2) ORDER BY seq");
        _members = new(_connection, "SELECT line, content FROM draft WHERE (role = 4 AND parent = ?1) OR (role = 0 AND source_id = ?1) ORDER BY seq");
    }

    /// <summary>Keeps the draft; of two with one id the last wins, and a continuation adds its variants to the product that it goes on with.</summary>
    public void Add(ProductDraft draft, FeedLog log)
    {
        if (draft.Role == DraftRole.Continuation) Continue(draft, log);
        else
        {
            var content = DraftJson.Write(WithoutLine(draft));
            if (Bind(_add, draft, content).First(_ => true, otherwise: false)) return;
            WarnOfDuplicate(draft, content, log);
            Bind(_put, draft, content).Execute();
        }
    }

    /// <summary>
    /// What becomes a product, in the order of the feed: products and parents, and of each group without a parent its first member; then variations whose parent is not in the feed.
    /// </summary>
    public IEnumerable<ProductDraft> Roots() => Read(_roots).Concat(Read(_orphans));

    /// <summary>The variations of a parent, by its id or alias, in the order of the feed.</summary>
    public IEnumerable<ProductDraft> VariationsOf(ProductDraft parent) => Read(_variations.Bind(0, parent.SourceId).Bind(1, parent.Alias ?? parent.SourceId));

    /// <summary>The members of a group, and the product that has the group's own id, in the order of the feed.</summary>
    public IEnumerable<ProductDraft> MembersOf(string group) => Read(_members.Bind(0, group));

    /// <summary>Takes a variant id for a product.</summary>
    /// <returns>False when another product has it.</returns>
    public bool Claim(string variantId, string sourceId) => _claim.Bind(0, variantId).Bind(1, sourceId).First(row => row.Text(0), null) == sourceId;

    public void Dispose()
    {
        foreach (var statement in (NativeStatement[])[_find, _add, _put, _claim, _roots, _orphans, _variations, _members]) statement.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }

    private void WarnOfDuplicate(ProductDraft draft, byte[] content, FeedLog log)
    {
        var (line, isEqual) = _find.Bind(0, draft.SourceId).First(row => ((int)row.Long(0), row.Blob(1).SequenceEqual(content)), default);
        if (isEqual) log.Repair();
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

    private ProductDraft? Find(string sourceId) => _find.Bind(0, sourceId).First<ProductDraft?>(Draft, null);

    private static NativeStatement Bind(NativeStatement statement, ProductDraft draft, byte[] content) => statement
        .Bind(0, draft.SourceId).Bind(1, draft.Alias).Bind(2, draft.Parent).Bind(3, (long)draft.Role).Bind(4, draft.Line).Bind(5, content.AsSpan());

    private static IEnumerable<ProductDraft> Read(NativeStatement statement) => statement.Rows(Draft);

    private static ProductDraft Draft(NativeStatement row) => WithLine(DraftJson.Read(row.Blob(1)), (int)row.Long(0));

    /// <summary>Lines count from the product's own, so that equal records are equal wherever they stand.</summary>
    private static ProductDraft WithoutLine(ProductDraft draft) => Shifted(draft, -draft.Line);

    private static ProductDraft WithLine(ProductDraft draft, int line) => Shifted(draft, line);

    private static ProductDraft Shifted(ProductDraft draft, int lines) =>
        draft with { Line = draft.Line + lines, Variants = [.. draft.Variants.Select(variant => variant with { Line = variant.Line + lines })] };
}

/// <summary>Drafts as they are staged.</summary>
[JsonSerializable(typeof(ProductDraft))]
internal sealed partial class DraftJson : JsonSerializerContext
{
    private static readonly DraftJson Compact = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static byte[] Write(ProductDraft draft) => JsonSerializer.SerializeToUtf8Bytes(draft, Compact.ProductDraft);

    public static ProductDraft Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Compact.ProductDraft)!;
}
