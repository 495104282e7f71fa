using System.Globalization;
using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Orders;
using ShopAgent.Shopping.Profiles;

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
    /// <param name="profile">The profile that the session goes on with; null: the one that it had, at first its own.</param>
    public ShopperSession Load(string name, string? profile = null)
    {
        CheckName(name);
        if (profile is not null) CheckName(profile);
        return database.Use(connection =>
        {
            // One transaction: a save of another process between two reads must not mix two versions.
            using var transaction = connection.BeginTransaction(deferred: true);
            var session = Read(connection, name) ?? new ShopperSession { Name = name };
            return WithProfile(connection, (profile is null ? session : session with { ProfileName = profile, Guest = null }).AsStored(new StoredProfile("", ShopperProfile.Empty, 0)));
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
            var (profileVersion, orders) = WriteRow(connection, session);
            // Nobody saved the session since it was loaded, so its basket is in the file as it was then; the profile likewise while its version is the same.
            BasketRows.Save(connection, session.Name, session.Basket, session.Stored is { } basket && basket.IsOf(session) ? basket.Basket : null);
            var profile = ProfileRows.Save(connection, session.ProfileName, session.Own, session.ProfileVersion, ProfileNow(connection, session, profileVersion));
            foreach (var kept in session.ToKeep) SavedBasketRows.Replace(connection, session.ProfileName, kept);
            foreach (var name in session.ToDrop) SavedBasketRows.Delete(connection, session.ProfileName, name);
            var stored = order is null ? null : OrderRows.InsertOnce(connection, order);
            if (order is not null) orders = OrderRows.Count(connection, session.Name);
            return new SavedSession((session with { Version = session.Version + 1, ProfileVersion = profile.Version, ToKeep = [], ToDrop = [], Orders = orders }).AsStored(profile), stored);
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
    public bool Delete(string name) => database.Write(connection =>
    {
        var isDeleted = connection.Execute("DELETE FROM session WHERE name = $name", ("$name", name)) > 0;
        if (isDeleted && connection.ExecuteLong("SELECT count(*) FROM session WHERE profile = $name", ("$name", name)) == 0) DeleteProfile(connection, name);
        return isDeleted;
    });

    /// <summary>Puts the profile as it is stored now into a session that was loaded earlier.</summary>
    /// <exception cref="ShoppingException">The file cannot be used.</exception>
    public ShopperSession Refresh(ShopperSession session) => database.Use(connection => WithProfile(connection, session));

    /// <summary>The session with another profile, for oneself.</summary>
    /// <exception cref="ShoppingException">The name is not usable, or the file cannot be used.</exception>
    public ShopperSession UseProfile(ShopperSession session, string profile)
    {
        CheckName(profile);
        return Refresh(session with { ProfileName = profile, Guest = null });
    }

    /// <summary>The baskets that are kept with a profile, the latest first.</summary>
    /// <exception cref="ShoppingException">The file cannot be used.</exception>
    public IReadOnlyList<SavedBasket> SavedBaskets(string profile) => database.Use(connection => SavedBasketRows.Select(connection, profile));

    /// <summary>The latest order of any session of the profile; null when there is none.</summary>
    /// <exception cref="ShoppingException">The file cannot be used.</exception>
    public Order? LastOrder(string profile) => SessionsOf(profile).SelectMany(Orders).MaxBy(order => order.PlacedAt);

    /// <summary>Names of all profiles, in order.</summary>
    /// <exception cref="ShoppingException">The file cannot be used.</exception>
    public IReadOnlyList<string> Profiles() => database.Use(ProfileRows.Names);

    /// <summary>Names of the sessions that go on with a profile.</summary>
    /// <exception cref="ShoppingException">The file cannot be used.</exception>
    public IReadOnlyList<string> SessionsOf(string profile) => database.Use(connection =>
    {
        using var command = connection.Command("SELECT name FROM session WHERE coalesce(profile, name) = $profile ORDER BY name", ("$profile", profile));
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    });

    private static void DeleteProfile(SqliteConnection connection, string name)
    {
        connection.Execute("DELETE FROM profile WHERE name = $name", ("$name", name));
        connection.Execute("DELETE FROM saved_basket WHERE profile = $name", ("$name", name));
    }

    private static ShopperSession WithProfile(SqliteConnection connection, ShopperSession session)
    {
        var profile = ProfileRows.Select(connection, session.ProfileName);
        var current = session with { Own = profile.Profile, ProfileVersion = profile.Version };
        return session.Stored is { } stored ? current with { Stored = stored with { Profile = profile } } : current;
    }

    private static StoredProfile ProfileNow(SqliteConnection connection, ShopperSession session, long version) =>
        session.Stored is { } stored && stored.Profile.Name == session.ProfileName && stored.Profile.Version == version ? stored.Profile : ProfileRows.Select(connection, session.ProfileName);

    private static ShopperSession? Read(SqliteConnection connection, string name)
    {
        using var command = connection.Command("SELECT turn, version, conversation, pending_order, profile, guest FROM session WHERE name = $name", ("$name", name));
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
            ProfileName = reader.TextOrNull(4) ?? name,
            Guest = reader.TextOrNull(5) is { } guest ? ShopperJson.ReadGuest(guest) : null,
            Orders = OrderRows.Count(connection, name),
        };
    }

    /// <returns>The version of the profile in the file, 0 where there is none, and how many orders the session has.</returns>
    private (long ProfileVersion, int Orders) WriteRow(SqliteConnection connection, ShopperSession session)
    {
        const string insert = """
            INSERT INTO session (name, turn, version, conversation, pending_order, profile, guest, updated_at) VALUES ($name, $turn, 1, $conversation, $pending, $profile, $guest, $now)
            ON CONFLICT (name) DO NOTHING
            """;
        const string update = """
            UPDATE session SET turn = $turn, version = version + 1, conversation = $conversation, pending_order = $pending, profile = $profile, guest = $guest, updated_at = $now
            WHERE name = $name AND version = $version
            """;
        const string returning = """

            RETURNING (SELECT max(version) FROM profile WHERE profile.name = $profileName), (SELECT count(*) FROM customer_order WHERE session = $name)
            """;
        using var command = connection.Command(
            (session.Version == 0 ? insert : update) + returning,
            ("$name", session.Name),
            ("$turn", session.Turn),
            ("$version", session.Version),
            ("$conversation", session.Conversation),
            ("$pending", session.PendingOrder is { } proposal ? ShopperJson.Write(proposal) : null),
            ("$profile", session.ProfileName == session.Name ? null : session.ProfileName),
            ("$guest", session.Guest is { } guest ? ShopperJson.Write(guest) : null),
            ("$now", time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)),
            ("$profileName", session.ProfileName));
        using var row = command.ExecuteReader();
        return row.Read() ? (row.LongOrNull(0) ?? 0, row.GetInt32(1)) : throw SessionConflictException.For(session.Name);
    }

    private static void CheckName(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxNameLength || name.Any(char.IsControl))
            throw new ShoppingException($"The name of a session or a profile has 1 to {MaxNameLength.ToString(CultureInfo.InvariantCulture)} printable characters, for example \"default\"; choose another name.");
    }
}

/// <summary>The session was saved by someone else after it was loaded; nothing was written.</summary>
public sealed class SessionConflictException : ShoppingException
{
    public SessionConflictException(string message) : base(message) { }

    public SessionConflictException(string message, Exception innerException) : base(message, innerException) { }

    public SessionConflictException() { }

    internal static SessionConflictException ForProfile(string name) =>
        new($"The profile \"{name}\" was changed elsewhere in the meantime, so this turn was not saved. Say it again.");

    internal static SessionConflictException For(string name) =>
        new($"The session \"{name}\" was changed elsewhere in the meantime, so this turn was not saved. Close the other window, or use another session name, and say it again.");
}
