using System.Globalization;
using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Sessions;

/// <summary>Lines of a basket, a saved basket or an order: tables of the same columns.</summary>
internal sealed class LineRows
{
    private const string Columns = "variant_id, product_id, merchant_id, title, options, quantity, unit, unit_price, currency";
    private readonly string _insert;
    private readonly string _select;

    private LineRows(string table, string owner)
    {
        _insert = $"INSERT INTO {table} ({owner}, position, {Columns}) VALUES ($owner, $position, $variant, $product, $merchant, $title, $options, $quantity, $unit, $price, $currency)";
        _select = $"SELECT {Columns} FROM {table} WHERE {owner} = $owner ORDER BY position";
    }

    public static LineRows OfBasket { get; } = new("basket_line", "session");

    public static LineRows OfSavedBasket { get; } = new("saved_basket_line", "basket");

    public static LineRows OfOrder { get; } = new("order_line", "number");

    public void Insert(SqliteConnection connection, string owner, IReadOnlyList<BasketLine> lines)
    {
        for (var position = 0; position < lines.Count; position++)
        {
            var line = lines[position];
            connection.Execute(
                _insert,
                ("$owner", owner),
                ("$position", position),
                ("$variant", line.VariantId),
                ("$product", line.ProductId),
                ("$merchant", line.MerchantId),
                ("$title", line.Title),
                ("$options", ShopperJson.Write(line.Options)),
                ("$quantity", line.Quantity.ToString(CultureInfo.InvariantCulture)),
                ("$unit", line.Unit.ToString()),
                ("$price", line.UnitPrice.MinorUnits),
                ("$currency", line.UnitPrice.Currency.Code));
        }
    }

    public IReadOnlyList<BasketLine> Select(SqliteConnection connection, string owner)
    {
        using var command = connection.Command(_select, ("$owner", owner));
        using var reader = command.ExecuteReader();
        var lines = new List<BasketLine>();
        while (reader.Read()) lines.Add(LineOf(reader));
        return lines;
    }

    private static BasketLine LineOf(SqliteDataReader reader) => new()
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
