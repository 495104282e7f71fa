using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace ShopAgent.Tests.Store;

/// <summary>
/// What SQLite itself says that it executes on the files of one folder, whoever opens them. SQLite calls an automatic extension for every connection of the process that is opened, which is
/// where the tracing is switched on: the product needs no door for it, and a pooled connection is traced for as long as it lives. Begin it before the files are opened.
/// </summary>
internal sealed class SqlTrace : IDisposable
{
    private const uint Statement = 0x01;
    private const uint Row = 0x04;

    private static readonly ConcurrentDictionary<string, SqlTrace> Folders = new(StringComparer.Ordinal);

    // SQLite keeps the addresses of these.
    private static readonly ConnectionOpened OnOpened = Opened;
    private static readonly Traced OnTraced = Seen;

    private readonly Lock _gate = new();
    private readonly string _folder;
    private List<SqlCommand> _commands = [];
    private List<long> _products = [];

    static SqlTrace() => _ = sqlite3_auto_extension(OnOpened);

    public SqlTrace(string folder)
    {
        _folder = Path.GetFullPath(folder);
        Folders[_folder] = this;
    }

    private delegate int ConnectionOpened(nint database, nint error, nint routines);

    private delegate int Traced(uint kind, nint context, nint subject, nint text);

    /// <summary>What was executed since it was asked last.</summary>
    public SqlTraceReport Take()
    {
        lock (_gate)
        {
            var report = new SqlTraceReport(_commands, _products);
            (_commands, _products) = ([], []);
            return report;
        }
    }

    public void Dispose() => Folders.TryRemove(_folder, out _);

    private static int Opened(nint database, nint error, nint routines)
    {
        if (FolderOf(database) is { } folder && Folders.ContainsKey(folder)) _ = sqlite3_trace_v2(database, Statement | Row, OnTraced, database);
        return 0;
    }

    private static int Seen(uint kind, nint database, nint statement, nint text)
    {
        if (FolderOf(database) is { } folder && Folders.TryGetValue(folder, out var trace)) trace.Keep(kind, statement, text);
        return 0;
    }

    private void Keep(uint kind, nint statement, nint text)
    {
        lock (_gate)
        {
            if (kind == Row)
            {
                if (Text(sqlite3_column_table_name(statement, 0)) == "product" && Text(sqlite3_column_origin_name(statement, 0)) == "pk") _products.Add(sqlite3_column_int64(statement, 0));
                return;
            }

            // The statements of a trigger come as comments.
            if (Text(text) is { } sql && !sql.StartsWith("--", StringComparison.Ordinal)) _commands.Add(new SqlCommand(sql.Trim(), Expanded(statement)));
        }
    }

    private static string Expanded(nint statement)
    {
        var expanded = sqlite3_expanded_sql(statement);
        var text = Text(expanded);
        sqlite3_free(expanded);
        return text ?? "";
    }

    private static string? FolderOf(nint database) => Text(sqlite3_db_filename(database, 0)) is { Length: > 0 } file ? Path.GetDirectoryName(file) : null;

    private static string? Text(nint text) => Marshal.PtrToStringUTF8(text);

    [DllImport("e_sqlite3")]
    private static extern int sqlite3_auto_extension(ConnectionOpened opened);

    [DllImport("e_sqlite3")]
    private static extern int sqlite3_trace_v2(nint database, uint mask, Traced traced, nint context);

    [DllImport("e_sqlite3")]
    private static extern nint sqlite3_expanded_sql(nint statement);

    [DllImport("e_sqlite3")]
    private static extern void sqlite3_free(nint memory);

    [DllImport("e_sqlite3")]
    private static extern nint sqlite3_db_filename(nint database, nint name);

    [DllImport("e_sqlite3")]
    private static extern nint sqlite3_column_table_name(nint statement, int column);

    [DllImport("e_sqlite3")]
    private static extern nint sqlite3_column_origin_name(nint statement, int column);

    [DllImport("e_sqlite3")]
    private static extern long sqlite3_column_int64(nint statement, int column);
}

/// <summary>One statement that SQLite executed.</summary>
/// <param name="Expanded">With its parameters.</param>
internal sealed record SqlCommand(string Text, string Expanded)
{
    private static readonly string[] Housekeeping = ["PRAGMA", "BEGIN", "COMMIT", "ROLLBACK"];

    /// <summary>Settings of a connection and bounds of a transaction: they read and write no rows.</summary>
    public bool IsHousekeeping => Housekeeping.Any(word => Text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}

/// <param name="Products">Key of every row of the table of products that was read, as often as it was.</param>
internal sealed record SqlTraceReport(IReadOnlyList<SqlCommand> All, IReadOnlyList<long> Products)
{
    private const int Longest = 300;
    private const int MostTexts = 8;

    public IReadOnlyList<SqlCommand> Commands => [.. All.Where(command => !command.IsHousekeeping)];

    public IReadOnlyList<long> ReadTwice => [.. Products.CountBy(key => key).Where(pair => pair.Value > 1).Select(pair => pair.Key)];

    public override string ToString() => string.Join('\n', All.GroupBy(command => command.IsHousekeeping).OrderBy(group => group.Key).Select(group =>
        $"{(group.Key ? "apart" : "commands")}: {group.Count()}\n" + string.Join('\n', group.GroupBy(command => command.Text).Select(same => $"  {same.Count()} x {Shown(same)}"))))
        + $"\nproducts read: {Products.Count}, of them again: {Products.Count - Products.Distinct().Count()}";

    private static string Shown(IEnumerable<SqlCommand> same)
    {
        string[] texts = [.. same.Select(command => string.Join(' ', command.Expanded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Select(text => text.Length > Longest ? $"{text[..(Longest / 2)]} … {text[^(Longest / 2)..]}" : text)];
        return string.Join("\n        ", texts.Distinct().Take(MostTexts));
    }
}
