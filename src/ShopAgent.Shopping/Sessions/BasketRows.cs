using System.Globalization;
using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Sessions;

/// <summary>A basket with its undo log.</summary>
internal static class BasketRows
{
    private const string Undo = "undo";
    private const string Redo = "redo";

    /// <summary>Writes what differs.</summary>
    /// <param name="stored">As it is in the file; null: not known.</param>
    public static void Save(SqliteConnection connection, string session, Basket basket, Basket? stored)
    {
        LineRows.OfBasket.Save(connection, session, basket.Lines, stored?.Lines);
        SaveSteps(connection, session, Undo, basket.Undoable, stored?.Undoable);
        SaveSteps(connection, session, Redo, basket.Redoable, stored?.Redoable);
    }

    /// <summary>How many rows at the beginning are as they are stored.</summary>
    public static int CountSame<T>(IReadOnlyList<T> rows, IReadOnlyList<T> stored) => rows.Zip(stored).TakeWhile(pair => Equals(pair.First, pair.Second)).Count();

    public static Basket Select(SqliteConnection connection, string session) => new()
    {
        Lines = LineRows.OfBasket.Select(connection, session),
        Undoable = SelectSteps(connection, session, Undo),
        Redoable = SelectSteps(connection, session, Redo),
    };

    private static void SaveSteps(SqliteConnection connection, string session, string direction, IReadOnlyList<BasketStep> steps, IReadOnlyList<BasketStep>? stored)
    {
        var same = stored is null ? 0 : CountSame(steps, stored);
        if (stored is null || same < stored.Count)
            connection.Execute("DELETE FROM basket_step WHERE session = $session AND direction = $direction AND position >= $same", ("$session", session), ("$direction", direction), ("$same", same));
        connection.InsertAll(
            "basket_step (session, direction, position, description, lines)",
            steps.Skip(same).Select((step, index) => new object?[] { session, direction, same + index, step.Description, ShopperJson.Write(step.Lines) }));
    }

    private static IReadOnlyList<BasketStep> SelectSteps(SqliteConnection connection, string session, string direction)
    {
        using var command = connection.Command(
            "SELECT description, lines FROM basket_step WHERE session = $session AND direction = $direction ORDER BY position", ("$session", session), ("$direction", direction));
        using var reader = command.ExecuteReader();
        var steps = new List<BasketStep>();
        while (reader.Read()) steps.Add(new BasketStep(reader.GetString(0), ShopperJson.ReadLines(reader.GetString(1))));
        return steps;
    }
}

/// <summary>Lines of a basket, a saved basket or an order: tables of the same columns.</summary>
internal sealed class LineRows
{
    private const string Columns = "variant_id, product_id, merchant_id, title, options, quantity, unit, unit_price, currency";
    private readonly string _into;
    private readonly string _delete;
    private readonly string _select;

    private LineRows(string table, string owner)
    {
        _into = $"{table} ({owner}, position, {Columns})";
        _delete = $"DELETE FROM {table} WHERE {owner} = $owner AND position >= $same";
        _select = $"SELECT {Columns} FROM {table} WHERE {owner} = $owner ORDER BY position";
    }

    public static LineRows OfBasket { get; } = new("basket_line", "session");

    public static LineRows OfSavedBasket { get; } = new("saved_basket_line", "basket");

    public static LineRows OfOrder { get; } = new("order_line", "number");

    public void Insert(SqliteConnection connection, string owner, IReadOnlyList<LineItem> lines) => Save(connection, owner, lines, []);

    /// <summary>Writes what differs.</summary>
    /// <param name="stored">As they are in the file; null: not known.</param>
    public void Save(SqliteConnection connection, string owner, IReadOnlyList<LineItem> lines, IReadOnlyList<LineItem>? stored)
    {
        var same = stored is null ? 0 : BasketRows.CountSame(lines, stored);
        if (stored is null || same < stored.Count) connection.Execute(_delete, ("$owner", owner), ("$same", same));
        connection.InsertAll(_into, lines.Skip(same).Select((line, index) => RowOf(owner, same + index, line)));
    }

    private static object?[] RowOf(string owner, int position, LineItem line) =>
    [
        owner, position, line.VariantId, line.ProductId, line.MerchantId, line.Title, ShopperJson.Write(line.Options), line.Quantity.ToString(CultureInfo.InvariantCulture), line.Unit.ToString(),
        line.UnitPrice.MinorUnits, line.UnitPrice.Currency.Code,
    ];

    public IReadOnlyList<LineItem> Select(SqliteConnection connection, string owner)
    {
        using var command = connection.Command(_select, ("$owner", owner));
        using var reader = command.ExecuteReader();
        var lines = new List<LineItem>();
        while (reader.Read()) lines.Add(LineOf(reader));
        return lines;
    }

    private static LineItem LineOf(SqliteDataReader reader) => new()
    {
        VariantId = reader.GetString(0),
        ProductId = reader.GetString(1),
        MerchantId = reader.GetString(2),
        Title = reader.GetString(3),
        Options = ShopperJson.ReadOptions(reader.GetString(4)),
        Quantity = decimal.Parse(reader.GetString(5), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
        Unit = reader.Enumeration<SalesUnit>(6),
        UnitPrice = new Money(reader.GetInt64(7), new Currency(reader.GetString(8))),
    };
}

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
