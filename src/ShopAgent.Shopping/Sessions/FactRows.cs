using System.Globalization;
using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Shopping.Sessions;

/// <summary>The facts of a profile.</summary>
internal static class FactRows
{
    public static void Replace(SqliteConnection connection, string session, ShopperProfile profile)
    {
        connection.Execute("DELETE FROM profile_fact WHERE session = $session", ("$session", session));
        foreach (var fact in profile.Facts)
        {
            connection.Execute(
                "INSERT INTO profile_fact (session, id, kind, value, scope, source, since, sentence) VALUES ($session, $id, $kind, $value, $scope, $source, $since, $sentence)",
                ("$session", session),
                ("$id", fact.Id),
                ("$kind", fact.Kind.ToString()),
                ("$value", fact.Value),
                ("$scope", fact.Scope),
                ("$source", fact.Source.ToString()),
                ("$since", fact.Since.ToString("O", CultureInfo.InvariantCulture)),
                ("$sentence", fact.Sentence));
        }
    }

    public static ShopperProfile Select(SqliteConnection connection, string session)
    {
        using var command = connection.Command("SELECT id, kind, value, scope, source, since, sentence FROM profile_fact WHERE session = $session ORDER BY id", ("$session", session));
        using var reader = command.ExecuteReader();
        var facts = new List<ProfileFact>();
        while (reader.Read())
        {
            facts.Add(new ProfileFact(
                reader.GetInt32(0),
                reader.Enumeration<FactKind>(1),
                reader.GetString(2),
                reader.TextOrNull(3),
                reader.Enumeration<FactSource>(4),
                reader.TimeOrNull(5)!.Value,
                reader.GetString(6)));
        }

        return new ShopperProfile { Facts = facts };
    }
}
