using System.Globalization;
using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Orders;

namespace ShopAgent.Shopping.Sessions;

/// <summary>Placed orders with their lines.</summary>
internal static class OrderRows
{
    private const string Columns = "number, proposal_id, session, placed_at, totals";

    /// <summary>Writes the order, unless its proposal is an order already.</summary>
    /// <returns>What is stored for the proposal.</returns>
    public static Order InsertOnce(SqliteConnection connection, Order order)
    {
        if (Read(connection, $"SELECT {Columns} FROM customer_order WHERE proposal_id = $key", order.ProposalId) is [var earlier]) return earlier;
        connection.Execute(
            "INSERT INTO customer_order (number, proposal_id, session, placed_at, total, currency, totals) VALUES ($number, $proposal, $session, $placed, $total, $currency, $totals)",
            ("$number", order.Number),
            ("$proposal", order.ProposalId),
            ("$session", order.SessionName),
            ("$placed", order.PlacedAt.ToString("O", CultureInfo.InvariantCulture)),
            ("$total", order.Totals.Total?.MinorUnits),
            ("$currency", order.Totals.Total?.Currency.Code),
            ("$totals", ShopperJson.Write(order.Totals)));
        LineRows.OfOrder.Insert(connection, order.Number, order.Lines);
        return order;
    }

    public static IReadOnlyList<Order> Select(SqliteConnection connection, string session) =>
        Read(connection, $"SELECT {Columns} FROM customer_order WHERE session = $key ORDER BY placed_at, number", session);

    public static int Count(SqliteConnection connection, string session) =>
        (int)connection.ExecuteLong("SELECT count(*) FROM customer_order WHERE session = $session", ("$session", session));

    private static IReadOnlyList<Order> Read(SqliteConnection connection, string sql, string key)
    {
        using var command = connection.Command(sql, ("$key", key));
        using var reader = command.ExecuteReader();
        var orders = new List<Order>();
        while (reader.Read())
        {
            var number = reader.GetString(0);
            orders.Add(new Order(
                number,
                reader.GetString(1),
                reader.GetString(2),
                reader.TimeOrNull(3)!.Value,
                LineRows.OfOrder.Select(connection, number),
                ShopperJson.ReadTotals(reader.GetString(4))));
        }

        return orders;
    }
}
