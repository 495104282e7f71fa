using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ShopAgent.Catalog.Store;

/// <summary>Lifts a database file from the version that it has (PRAGMA user_version) to the newest one, step by step.</summary>
/// <param name="steps">SQL of each version, in order from 1.</param>
/// <param name="tooNew">Makes the exception for a file that a newer program wrote, from its version and the newest one known here.</param>
public sealed class SchemaMigrations(IReadOnlyList<string> steps, Func<long, int, Exception> tooNew)
{
    /// <summary>In one transaction; does nothing when the file is up to date.</summary>
    public void Run(SqliteConnection connection)
    {
        if (Version(connection) == steps.Count) return;
        using var transaction = connection.BeginTransaction(deferred: false);
        for (var version = Version(connection); version < steps.Count; version++) connection.Execute(steps[version]);
        connection.Execute($"PRAGMA user_version = {steps.Count.ToString(CultureInfo.InvariantCulture)}");
        transaction.Commit();
    }

    private int Version(SqliteConnection connection)
    {
        var version = connection.ExecuteLong("PRAGMA user_version");
        return version <= steps.Count ? (int)version : throw tooNew(version, steps.Count);
    }
}
