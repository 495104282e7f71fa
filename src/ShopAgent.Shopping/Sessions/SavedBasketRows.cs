using System.Globalization;
using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Sessions;

/// <summary>Baskets that were kept under a name, each of one profile.</summary>
internal static class SavedBasketRows
{
    public static void Replace(SqliteConnection connection, string profile, SavedBasket basket)
    {
        Delete(connection, profile, basket.Name);
        var id = Guid.CreateVersion7(basket.SavedAt).ToString("N");
        connection.Execute(
            "INSERT INTO saved_basket (id, profile, name, saved_at) VALUES ($id, $profile, $name, $at)",
            ("$id", id),
            ("$profile", profile),
            ("$name", basket.Name),
            ("$at", basket.SavedAt.ToString("O", CultureInfo.InvariantCulture)));
        LineRows.OfSavedBasket.Insert(connection, id, basket.Lines);
    }

    public static bool Delete(SqliteConnection connection, string profile, string name) =>
        connection.Execute("DELETE FROM saved_basket WHERE profile = $profile AND name = $name COLLATE NOCASE", ("$profile", profile), ("$name", name)) > 0;

    /// <summary>The latest first.</summary>
    public static IReadOnlyList<SavedBasket> Select(SqliteConnection connection, string profile)
    {
        using var command = connection.Command("SELECT id, name, saved_at FROM saved_basket WHERE profile = $profile ORDER BY saved_at DESC, name", ("$profile", profile));
        using var reader = command.ExecuteReader();
        var baskets = new List<SavedBasket>();
        while (reader.Read()) baskets.Add(new SavedBasket(reader.GetString(1), reader.TimeOrNull(2)!.Value, LineRows.OfSavedBasket.Select(connection, reader.GetString(0))));
        return baskets;
    }
}
