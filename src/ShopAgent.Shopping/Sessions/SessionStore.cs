using System.Globalization;
using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Checkout;

namespace ShopAgent.Shopping.Sessions;

/// <summary>
/// Sessions in shopper.db. One <see cref="Save"/> writes a whole turn in one transaction, so that a turn that is cut short leaves the session as it was before. Thread-safe; of two that
/// work on one session at once, the second to save is refused.
/// </summary>
public sealed class SessionStore(ShopperDatabase database, TimeProvider time)
{
    /// <summary>Longest name of a session, in characters.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The session of that name; a new, empty one (version 0, not stored yet) when there is none.</summary>
    /// <exception cref="ShoppingException">The name is not usable, or the file cannot be used.</exception>
    public ShopperSession Load(string name)
    {
        CheckName(name);
        return database.Use(connection =>
        {
            // One transaction: a save of another process between two reads must not mix two versions.
            using var transaction = connection.BeginTransaction(deferred: true);
            return Read(connection, name) ?? new ShopperSession { Name = name };
        });
    }

    /// <summary>Writes the session and, where the turn placed one, its order: both or neither. A proposal that became an order before does not become another.</summary>
    /// <exception cref="SessionConflictException">The session was saved elsewhere since it was loaded; nothing is written.</exception>
    /// <exception cref="ShoppingException">The file cannot be used.</exception>
    public SavedSession Save(ShopperSession session, Order? order = null)
    {
        CheckName(session.Name);
        return database.Write(connection =>
        {
            WriteRow(connection, session);
            BasketRows.Replace(connection, session.Name, session.Basket);
            FactRows.Replace(connection, session.Name, session.Profile);
            var stored = order is null ? null : OrderRows.InsertOnce(connection, order);
            return new SavedSession(session with { Version = session.Version + 1, Orders = OrderRows.Count(connection, session.Name) }, stored);
        });
    }

    /// <summary>The session's orders, the oldest first.</summary>
    /// <exception cref="ShoppingException">The file cannot be used.</exception>
    public IReadOnlyList<Order> Orders(string name) => database.Use(connection => OrderRows.Select(connection, name));

    /// <summary>All sessions, the one that was used last first.</summary>
    /// <exception cref="ShoppingException">The file cannot be used.</exception>
    public IReadOnlyList<SessionSummary> List() => database.Use(connection =>
    {
        using var command = connection.Command("""
            SELECT name, turn, (SELECT count(*) FROM basket_line WHERE session = name), (SELECT count(*) FROM customer_order WHERE session = name), updated_at
            FROM session ORDER BY updated_at DESC, name
            """);
        using var reader = command.ExecuteReader();
        var sessions = new List<SessionSummary>();
        while (reader.Read()) sessions.Add(new SessionSummary(reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.TimeOrNull(4)!.Value));
        return sessions;
    });

    /// <summary>Deletes the session with everything that is known of its shopper, orders included; the bytes are overwritten.</summary>
    /// <returns>False when there is no session of that name.</returns>
    /// <exception cref="ShoppingException">The file cannot be used.</exception>
    public bool Delete(string name) => database.Write(connection => connection.Execute("DELETE FROM session WHERE name = $name", ("$name", name)) > 0);

    private static ShopperSession? Read(SqliteConnection connection, string name)
    {
        using var command = connection.Command("SELECT turn, version, conversation, pending_order FROM session WHERE name = $name", ("$name", name));
        using var reader = command.ExecuteReader();
        if (!reader.Read()) return null;
        return new ShopperSession
        {
            Name = name,
            Turn = reader.GetInt32(0),
            Version = reader.GetInt64(1),
            Conversation = reader.GetString(2),
            PendingOrder = reader.TextOrNull(3) is { } proposal ? ShopperJson.ReadProposal(proposal) : null,
            Basket = BasketRows.Select(connection, name),
            Profile = FactRows.Select(connection, name),
            Orders = OrderRows.Count(connection, name),
        };
    }

    private void WriteRow(SqliteConnection connection, ShopperSession session)
    {
        const string insert = """
            INSERT INTO session (name, turn, version, conversation, pending_order, updated_at) VALUES ($name, $turn, 1, $conversation, $pending, $now)
            ON CONFLICT (name) DO NOTHING
            """;
        const string update = """
            UPDATE session SET turn = $turn, version = version + 1, conversation = $conversation, pending_order = $pending, updated_at = $now
            WHERE name = $name AND version = $version
            """;
        var written = connection.Execute(
            session.Version == 0 ? insert : update,
            ("$name", session.Name),
            ("$turn", session.Turn),
            ("$version", session.Version),
            ("$conversation", session.Conversation),
            ("$pending", session.PendingOrder is { } proposal ? ShopperJson.Write(proposal) : null),
            ("$now", time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)));
        if (written == 0) throw SessionConflictException.For(session.Name);
    }

    private static void CheckName(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxNameLength || name.Any(char.IsControl))
            throw new ShoppingException($"A session name has 1 to {MaxNameLength.ToString(CultureInfo.InvariantCulture)} printable characters, for example \"default\"; choose another name.");
    }
}
