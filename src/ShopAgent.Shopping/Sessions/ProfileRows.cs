using System.Globalization;
using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Shopping.Sessions;

/// <summary>Profiles with their facts and counts.</summary>
internal static class ProfileRows
{
    private const string Facts = "profile_fact (profile, id, kind, value, scope, source, since, sentence, adds, removals, orders)";

    private const string FactChanged = """
        ON CONFLICT (profile, id) DO UPDATE SET kind = excluded.kind, value = excluded.value, scope = excluded.scope, source = excluded.source, since = excluded.since,
        sentence = excluded.sentence, adds = excluded.adds, removals = excluded.removals, orders = excluded.orders
        """;

    private const string Tastes = "profile_taste (profile, kind, value, adds, removals, orders)";

    private const string TasteChanged = "ON CONFLICT (profile, kind, value) DO UPDATE SET adds = excluded.adds, removals = excluded.removals, orders = excluded.orders";

    /// <summary>The profile, its facts by their ids, and its tastes with the strongest first: one command, which sees one state of the file.</summary>
    private const string Whole = """
        SELECT 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, learns, version FROM profile WHERE name = $name
        UNION ALL SELECT 1, id, kind, value, scope, source, since, sentence, adds, removals, orders, NULL, NULL FROM profile_fact WHERE profile = $name
        UNION ALL SELECT 2, -(adds + removals + orders), kind, value, NULL, NULL, NULL, NULL, adds, removals, orders, NULL, NULL FROM profile_taste WHERE profile = $name
        ORDER BY 1, 2, 4
        """;

    /// <summary>An empty profile, version 0, where there is none of that name.</summary>
    public static StoredProfile Select(SqliteConnection connection, string name)
    {
        using var command = connection.Command(Whole, ("$name", name));
        using var row = command.ExecuteReader();
        if (!row.Read()) return new StoredProfile(name, ShopperProfile.Empty, 0);
        var (learns, version) = (row.GetBoolean(11), row.GetInt64(12));
        List<ProfileFact> facts = [];
        List<LearnedTaste> tastes = [];
        while (row.Read())
        {
            if (row.GetInt32(0) == 1) facts.Add(FactOf(row));
            else tastes.Add(new LearnedTaste(row.Enumeration<FactKind>(2), row.GetString(3), EvidenceOf(row)));
        }

        return new StoredProfile(name, new ShopperProfile { Learns = learns, Facts = facts, Tastes = tastes }, version);
    }

    /// <summary>Writes the profile if it differs from what is stored.</summary>
    /// <param name="version">As it was loaded.</param>
    /// <returns>What is stored now.</returns>
    /// <exception cref="SessionConflictException">The profile was changed elsewhere since.</exception>
    public static StoredProfile Save(SqliteConnection connection, string name, ShopperProfile profile, long version, StoredProfile stored)
    {
        if (stored.Version > 0 && stored.Profile.IsSameAs(profile)) return stored;
        if (stored.Version != version) throw SessionConflictException.ForProfile(name);
        connection.Execute(
            "INSERT INTO profile (name, learns, version) VALUES ($name, $learns, 1) ON CONFLICT (name) DO UPDATE SET learns = $learns, version = version + 1",
            ("$name", name),
            ("$learns", profile.Learns ? 1 : 0));
        Save(connection, name, Facts, FactChanged, profile.Facts, stored.Profile.Facts, fact => fact.Id, RowOf);
        Save(connection, name, Tastes, TasteChanged, profile.Tastes, stored.Profile.Tastes, taste => (taste.Kind, taste.Value), RowOf);
        return new StoredProfile(name, profile, stored.Version + 1);
    }

    public static IReadOnlyList<string> Names(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT name FROM profile ORDER BY name");
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    /// <summary>Writes the rows that changed; all of them where one is gone.</summary>
    private static void Save<T, TKey>(
        SqliteConnection connection, string name, string table, string onConflict, IReadOnlyList<T> rows, IReadOnlyList<T> stored, Func<T, TKey> keyOf, Func<string, T, object?[]> rowOf)
        where TKey : notnull
    {
        var before = stored.ToHashSet();
        if (!stored.Select(keyOf).ToHashSet().IsSubsetOf(rows.Select(keyOf)))
        {
            connection.Execute($"DELETE FROM {table[..table.IndexOf(' ', StringComparison.Ordinal)]} WHERE profile = $name", ("$name", name));
            before.Clear();
        }

        connection.InsertAll(table, rows.Where(row => !before.Contains(row)).Select(row => rowOf(name, row)), onConflict);
    }

    private static object?[] RowOf(string profile, ProfileFact fact) =>
    [
        profile, fact.Id, fact.Kind.ToString(), fact.Value, fact.Scope, fact.Source.ToString(), fact.Since.ToString("O", CultureInfo.InvariantCulture), fact.Sentence,
        fact.Evidence?.Adds, fact.Evidence?.Removals, fact.Evidence?.Orders,
    ];

    private static object?[] RowOf(string profile, LearnedTaste taste) => [profile, taste.Kind.ToString(), taste.Value, taste.Evidence.Adds, taste.Evidence.Removals, taste.Evidence.Orders];

    private static ProfileFact FactOf(SqliteDataReader row) =>
        new(row.GetInt32(1), row.Enumeration<FactKind>(2), row.GetString(3), row.TextOrNull(4), row.Enumeration<FactSource>(5), row.TimeOrNull(6)!.Value, row.GetString(7))
        {
            Evidence = row.IsDBNull(8) ? null : EvidenceOf(row),
        };

    private static TasteEvidence EvidenceOf(SqliteDataReader row) => new(row.GetInt32(8), row.GetInt32(9), row.GetInt32(10));
}

/// <summary>A profile as it is in the file.</summary>
/// <param name="Version">0: there is none of that name.</param>
internal sealed record StoredProfile(string Name, ShopperProfile Profile, long Version);
