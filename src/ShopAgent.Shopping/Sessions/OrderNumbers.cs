using System.Globalization;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Sessions;

/// <summary>Hands out order numbers: "SA-20260114-0001", counted from 1 each UTC day. Thread-safe.</summary>
public sealed class OrderNumbers(ShopperDatabase database, TimeProvider time)
{
    /// <summary>The number of a proposal: always the same one, however often it is asked for. A number whose order is never saved stays unused.</summary>
    /// <exception cref="ShoppingException">The file cannot be used.</exception>
    public string NumberFor(string proposalId)
    {
        var today = time.GetUtcNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return database.Write(connection =>
        {
            connection.Execute(
                """
                INSERT INTO order_number (proposal_id, day, serial)
                SELECT $proposal, $day, 1 + coalesce(max(serial), 0) FROM order_number WHERE day = $day
                ON CONFLICT (proposal_id) DO NOTHING
                """,
                ("$proposal", proposalId),
                ("$day", today));
            return connection.ExecuteText("SELECT printf('SA-%s-%04d', day, serial) FROM order_number WHERE proposal_id = $proposal", ("$proposal", proposalId))!;
        });
    }
}
