using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ShopAgent.Catalog.Store;

/// <summary>
/// Tells which version of the catalogue a connection sees, without reading it each time: SQLite counts for every connection the commits of all others (PRAGMA data_version) and its own changes,
/// and only where one of the two moved the stored version is read. So what is kept of a version is right also when another process imports meanwhile.
/// </summary>
internal static class CatalogClock
{
    private static readonly ConditionalWeakTable<sqlite3, Reading> Readings = [];

    /// <summary>Grows with every change of the catalogue; 0 before the first import. Not for a connection that writes: what it takes back stays counted.</summary>
    public static long VersionOf(SqliteConnection connection)
    {
        var commits = connection.ExecuteLong("PRAGMA data_version");
        var own = raw.sqlite3_total_changes(connection.Handle);
        if (Readings.TryGetValue(connection.Handle!, out var last) && last.Commits == commits && last.Own == own) return last.Version;
        var version = long.Parse(connection.ExecuteText("SELECT value FROM meta WHERE key = 'catalog_version'") ?? "0", CultureInfo.InvariantCulture);
        Readings.AddOrUpdate(connection.Handle!, new Reading(commits, own, version));
        return version;
    }

    private sealed record Reading(long Commits, int Own, long Version);
}
