using System.Globalization;
using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Shopping.Sessions;

/// <summary>Profiles with their facts and counts.</summary>
internal static class ProfileRows
{
    /// <summary>An empty profile, version 0, where there is none of that name.</summary>
    public static (ShopperProfile Profile, long Version) Select(SqliteConnection connection, string name)
    {
        using var command = connection.Command("SELECT learns, version FROM profile WHERE name = $name", ("$name", name));
        using var reader = command.ExecuteReader();
        if (!reader.Read()) return (ShopperProfile.Empty, 0);
        var profile = new ShopperProfile { Learns = reader.GetBoolean(0), Facts = SelectFacts(connection, name), Tastes = SelectTastes(connection, name) };
        return (profile, reader.GetInt64(1));
    }

    /// <summary>Writes the profile if it differs from what is stored.</summary>
    /// <param name="version">As it was loaded.</param>
    /// <returns>The version that is stored now.</returns>
    /// <exception cref="SessionConflictException">The profile was changed elsewhere since.</exception>
    public static long Save(SqliteConnection connection, string name, ShopperProfile profile, long version)
    {
        var (stored, storedVersion) = Select(connection, name);
        if (storedVersion > 0 && stored.IsSameAs(profile)) return storedVersion;
        if (storedVersion != version) throw SessionConflictException.ForProfile(name);
        connection.Execute(
            "INSERT INTO profile (name, learns, version) VALUES ($name, $learns, 1) ON CONFLICT (name) DO UPDATE SET learns = $learns, version = version + 1",
            ("$name", name),
            ("$learns", profile.Learns ? 1 : 0));
        connection.Execute("DELETE FROM profile_fact WHERE profile = $name", ("$name", name));
        connection.Execute("DELETE FROM profile_taste WHERE profile = $name", ("$name", name));
        foreach (var fact in profile.Facts) Insert(connection, name, fact);
        foreach (var taste in profile.Tastes) Insert(connection, name, taste);
        return storedVersion + 1;
    }

    public static IReadOnlyList<string> Names(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT name FROM profile ORDER BY name");
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    private static void Insert(SqliteConnection connection, string name, ProfileFact fact) => connection.Execute(
        """
        INSERT INTO profile_fact (profile, id, kind, value, scope, source, since, sentence, adds, removals, orders)
        VALUES ($profile, $id, $kind, $value, $scope, $source, $since, $sentence, $adds, $removals, $orders)
        """,
        ("$profile", name),
        ("$id", fact.Id),
        ("$kind", fact.Kind.ToString()),
        ("$value", fact.Value),
        ("$scope", fact.Scope),
        ("$source", fact.Source.ToString()),
        ("$since", fact.Since.ToString("O", CultureInfo.InvariantCulture)),
        ("$sentence", fact.Sentence),
        ("$adds", fact.Evidence?.Adds),
        ("$removals", fact.Evidence?.Removals),
        ("$orders", fact.Evidence?.Orders));

    private static void Insert(SqliteConnection connection, string name, LearnedTaste taste) => connection.Execute(
        "INSERT INTO profile_taste (profile, kind, value, adds, removals, orders) VALUES ($profile, $kind, $value, $adds, $removals, $orders)",
        ("$profile", name),
        ("$kind", taste.Kind.ToString()),
        ("$value", taste.Value),
        ("$adds", taste.Evidence.Adds),
        ("$removals", taste.Evidence.Removals),
        ("$orders", taste.Evidence.Orders));

    private static IReadOnlyList<ProfileFact> SelectFacts(SqliteConnection connection, string name)
    {
        using var command = connection.Command(
            "SELECT id, kind, value, scope, source, since, sentence, adds, removals, orders FROM profile_fact WHERE profile = $profile ORDER BY id", ("$profile", name));
        using var reader = command.ExecuteReader();
        var facts = new List<ProfileFact>();
        while (reader.Read())
        {
            var fact = new ProfileFact(
                reader.GetInt32(0),
                reader.Enumeration<FactKind>(1),
                reader.GetString(2),
                reader.TextOrNull(3),
                reader.Enumeration<FactSource>(4),
                reader.TimeOrNull(5)!.Value,
                reader.GetString(6));
            facts.Add(reader.IsDBNull(7) ? fact : fact with { Evidence = new TasteEvidence(reader.GetInt32(7), reader.GetInt32(8), reader.GetInt32(9)) });
        }

        return facts;
    }

    private static IReadOnlyList<LearnedTaste> SelectTastes(SqliteConnection connection, string name)
    {
        using var command = connection.Command("SELECT kind, value, adds, removals, orders FROM profile_taste WHERE profile = $profile ORDER BY adds + removals + orders DESC, value", ("$profile", name));
        using var reader = command.ExecuteReader();
        var tastes = new List<LearnedTaste>();
        while (reader.Read()) tastes.Add(new LearnedTaste(reader.Enumeration<FactKind>(0), reader.GetString(1), new TasteEvidence(reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4))));
        return tastes;
    }
}
