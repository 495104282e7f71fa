using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Store;

/// <summary>Writes merchants, their counts and the version of the catalogue. Callers hold a transaction.</summary>
internal static class MerchantStatements
{
    private const string Upsert = """
        INSERT INTO merchant (id, name, currency, shipping_fee, free_from, delivery_min, delivery_max, language, country, imported_at, source_kind, source_path, fingerprint,
          product_count, variant_count)
        VALUES ($id, $name, $currency, $fee, $free, $min, $max, $language, $country, $imported, $kind, $path, $fingerprint, 0, 0)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, currency = excluded.currency, shipping_fee = excluded.shipping_fee, free_from = excluded.free_from,
          delivery_min = excluded.delivery_min, delivery_max = excluded.delivery_max, language = excluded.language, country = excluded.country,
          imported_at = excluded.imported_at, source_kind = excluded.source_kind, source_path = excluded.source_path, fingerprint = excluded.fingerprint
        """;

    private const string Counts = """
        UPDATE merchant SET
          product_count = (SELECT count(*) FROM product WHERE merchant_id = $id),
          variant_count = (SELECT count(*) FROM variant JOIN product ON pk = product_pk WHERE merchant_id = $id)
        WHERE id = $id
        """;

    /// <summary>Inserts or updates the merchant and forgets the issues of its last import.</summary>
    public static void Save(SqliteConnection connection, Merchant merchant, MerchantSource source)
    {
        var shipping = merchant.Shipping;
        connection.Execute(
            Upsert,
            ("$id", merchant.Id), ("$name", merchant.Name), ("$currency", merchant.Currency.Code),
            ("$fee", shipping?.Fee.MinorUnits), ("$free", shipping?.FreeFrom?.MinorUnits), ("$min", shipping?.Delivery?.MinDays), ("$max", shipping?.Delivery?.MaxDays),
            ("$language", merchant.Language), ("$country", merchant.Country), ("$imported", ((DateTimeOffset?)merchant.ImportedAt).ToColumn()),
            ("$kind", source.Kind), ("$path", source.Path), ("$fingerprint", source.Fingerprint));
        connection.Execute("DELETE FROM import_issue WHERE merchant_id = $id", ("$id", merchant.Id));
    }

    public static void SaveCounts(SqliteConnection connection, string merchantId) => connection.Execute(Counts, ("$id", merchantId));

    public static void GrowVersion(SqliteConnection connection) =>
        connection.Execute("UPDATE meta SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) WHERE key = 'catalog_version'");

    /// <summary>Removes merchants that the program imported by itself and that its catalogue no longer has.</summary>
    public static void RemoveDemoExcept(SqliteConnection connection, IReadOnlyList<string> ids)
    {
        if (connection.Execute("DELETE FROM merchant WHERE source_kind = 'demo' AND id NOT IN (SELECT value FROM json_each($ids))", ("$ids", CatalogJson.Write(ids))) > 0)
            GrowVersion(connection);
    }

    /// <summary>Merchants that a configuration does not name, though it imported them or makes the demo superfluous.</summary>
    private const string Strangers = "(source_kind = 'demo' OR substr(fingerprint, 1, length($prefix)) = $prefix) AND id NOT IN (SELECT value FROM json_each($ids))";

    /// <returns>Whether a merchant has a fingerprint with this prefix.</returns>
    public static bool HasFingerprint(SqliteConnection connection, string prefix) =>
        connection.ExecuteLong("SELECT count(*) FROM merchant WHERE substr(fingerprint, 1, length($prefix)) = $prefix", ("$prefix", prefix)) > 0;

    /// <summary>Removes the merchants of <see cref="HasFingerprint"/>.</summary>
    public static void RemoveFingerprint(SqliteConnection connection, string prefix)
    {
        if (connection.Execute("DELETE FROM merchant WHERE substr(fingerprint, 1, length($prefix)) = $prefix", ("$prefix", prefix)) > 0) GrowVersion(connection);
    }

    /// <param name="prefix">Of the fingerprints of merchants that came by configuration.</param>
    /// <param name="ids">Merchants that the configuration names.</param>
    public static long CountStrangers(SqliteConnection connection, string prefix, IReadOnlyList<string> ids) =>
        connection.ExecuteLong($"SELECT count(*) FROM merchant WHERE {Strangers}", ("$prefix", prefix), ("$ids", CatalogJson.Write(ids)));

    /// <summary>Removes what <see cref="CountStrangers"/> counts.</summary>
    public static void RemoveStrangers(SqliteConnection connection, string prefix, IReadOnlyList<string> ids)
    {
        if (connection.Execute($"DELETE FROM merchant WHERE {Strangers}", ("$prefix", prefix), ("$ids", CatalogJson.Write(ids))) > 0) GrowVersion(connection);
    }

    /// <returns>False when there is no such merchant.</returns>
    public static bool Remove(SqliteConnection connection, string id)
    {
        if (connection.Execute("DELETE FROM merchant WHERE id = $id", ("$id", id)) == 0) return false;
        GrowVersion(connection);
        return true;
    }

    public static void SetMeta(SqliteConnection connection, string key, string value) =>
        connection.Execute("INSERT INTO meta VALUES ($key, $value) ON CONFLICT (key) DO UPDATE SET value = excluded.value", ("$key", key), ("$value", value));
}

/// <summary>Where a merchant's snapshot came from.</summary>
/// <param name="Kind">"demo" when the program imported it by itself on start, "explicit" when the user asked for it.</param>
/// <param name="Path">The feed file.</param>
/// <param name="Fingerprint">Changes when the feed, or what the program derives from it, changes.</param>
public sealed record MerchantSource(string Kind, string Path, string Fingerprint)
{
    public const string Demo = "demo";

    public const string Explicit = "explicit";
}
