using System.Text.Json;
using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Store;

/// <summary>Columns of product, variant and merchant, and what they mean.</summary>
internal static class ProductRows
{
    public const string ProductColumns = """
        pk, id, merchant_id, source_id, title, description, brand, categories, tags, attributes, url, images, rating_hundredths, rating_count, option_names,
        specs, allergens, diets, same_key, source_line, head, gtin
        """;

    public const string VariantColumns = """
        product_pk, id, source_id, sku, gtin, mpn, options, condition, image, weight_g, currency, list_minor, sale_minor, sale_from, sale_to, availability, available_from,
        stock, min_quantity, unit, step, content_value, content_unit, delivery_min, delivery_max
        """;

    public const string MerchantColumns =
        "id, name, currency, shipping_fee, free_from, delivery_min, delivery_max, language, country, imported_at, product_count, variant_count";

    private const decimal RatingScale = 100;

    public static int? RatingColumn(Rating? rating) => rating is null ? null : (int)decimal.Round(rating.Value * RatingScale, MidpointRounding.AwayFromZero);

    public static StoredProduct ReadProduct(SqliteDataReader row, IReadOnlyList<Variant> variants)
    {
        var product = new Product
        {
            Id = row.GetString(1),
            MerchantId = row.GetString(2),
            SourceId = row.GetString(3),
            Title = row.GetString(4),
            Description = row.GetString(5),
            Brand = row.TextOrNull(6),
            Categories = CatalogJson.ReadList(row.GetString(7)),
            Tags = CatalogJson.ReadList(row.GetString(8)),
            Attributes = CatalogJson.ReadMap(row.GetString(9)),
            Url = row.TextOrNull(10),
            Images = CatalogJson.ReadList(row.GetString(11)),
            Rating = row.IntOrNull(12) is { } hundredths ? new Rating(hundredths / RatingScale, row.IntOrNull(13) ?? 0) : null,
            OptionNames = CatalogJson.ReadList(row.GetString(14)),
            Specs = row.GetString(15) is { Length: > 2 } specs ? JsonSerializer.Deserialize(specs, CatalogJson.Readable.IReadOnlyListSpec) ?? [] : [],
            Allergens = row.TextOrNull(16) is { } allergens
                ? JsonSerializer.Deserialize(allergens, CatalogJson.Readable.AllergenInfo) ?? AllergenInfo.UnknownFood
                : AllergenInfo.NotFood,
            Diets = CatalogJson.ReadList(row.GetString(17)),
            SameProductKey = row.GetString(18),
            SourceLine = row.GetInt32(19),
            Gtin = row.TextOrNull(21),
            Variants = variants,
        };
        return new StoredProduct(row.GetInt64(0), row.GetString(20), product);
    }

    public static Variant ReadVariant(SqliteDataReader row) => new()
    {
        Id = row.GetString(1),
        SourceId = row.GetString(2),
        Sku = row.TextOrNull(3),
        Gtin = row.TextOrNull(4),
        Mpn = row.TextOrNull(5),
        Options = CatalogJson.ReadMap(row.GetString(6)),
        Condition = row.Enumeration<ItemCondition>(7),
        Image = row.TextOrNull(8),
        WeightGrams = row.DecimalOrNull(9),
        Offer = ReadOffer(row),
    };

    public static Merchant ReadMerchant(SqliteDataReader row)
    {
        var currency = new Currency(row.GetString(2));
        return new Merchant
        {
            Id = row.GetString(0),
            Name = row.GetString(1),
            Currency = currency,
            Shipping = row.LongOrNull(3) is { } fee
                ? new FulfilmentPolicy(new Money(fee, currency), row.LongOrNull(4) is { } free ? new Money(free, currency) : null, ReadDelivery(row, 5))
                : null,
            Language = row.TextOrNull(7),
            Country = row.TextOrNull(8),
            ImportedAt = row.TimeOrNull(9) ?? default,
            ProductCount = row.GetInt32(10),
            VariantCount = row.GetInt32(11),
        };
    }

    private static Offer ReadOffer(SqliteDataReader row) => new()
    {
        ListPrice = ReadMoney(row, 11),
        SalePrice = ReadMoney(row, 12),
        SaleWindow = (row.TimeOrNull(13), row.TimeOrNull(14)) is var (from, to) && (from ?? to) is not null ? new SaleWindow(from, to) : null,
        Availability = row.Enumeration<Availability>(15),
        AvailableFrom = row.TimeOrNull(16),
        Stock = row.DecimalOrNull(17),
        MinimumQuantity = row.DecimalOrNull(18) ?? 1,
        Unit = row.Enumeration<SalesUnit>(19),
        QuantityStep = row.DecimalOrNull(20) ?? 1,
        Content = row.DecimalOrNull(21) is { } content ? new Measure(content, row.GetString(22)) : null,
        Delivery = ReadDelivery(row, 23),
    };

    private static Money? ReadMoney(SqliteDataReader row, int ordinal) =>
        row.LongOrNull(ordinal) is { } minor && row.TextOrNull(10) is { } currency ? new Money(minor, new Currency(currency)) : null;

    private static FulfilmentTime? ReadDelivery(SqliteDataReader row, int ordinal) =>
        row.IntOrNull(ordinal) is { } min && row.IntOrNull(ordinal + 1) is { } max ? new FulfilmentTime(min, max) : null;
}
