using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Sessions;

/// <summary>A basket with its undo log.</summary>
internal static class BasketRows
{
    private const string Undo = "undo";
    private const string Redo = "redo";

    public static void Replace(SqliteConnection connection, string session, Basket basket)
    {
        connection.Execute("DELETE FROM basket_line WHERE session = $session", ("$session", session));
        connection.Execute("DELETE FROM basket_step WHERE session = $session", ("$session", session));
        LineRows.OfBasket.Insert(connection, session, basket.Lines);
        InsertSteps(connection, session, Undo, basket.Undoable);
        InsertSteps(connection, session, Redo, basket.Redoable);
    }

    public static Basket Select(SqliteConnection connection, string session) => new()
    {
        Lines = LineRows.OfBasket.Select(connection, session),
        Undoable = SelectSteps(connection, session, Undo),
        Redoable = SelectSteps(connection, session, Redo),
    };

    private static void InsertSteps(SqliteConnection connection, string session, string direction, IReadOnlyList<BasketStep> steps)
    {
        for (var position = 0; position < steps.Count; position++)
        {
            connection.Execute(
                "INSERT INTO basket_step (session, direction, position, description, lines) VALUES ($session, $direction, $position, $description, $lines)",
                ("$session", session),
                ("$direction", direction),
                ("$position", position),
                ("$description", steps[position].Description),
                ("$lines", ShopperJson.Write(steps[position].Lines)));
        }
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
