using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ShopAgent.Catalog.Store;

/// <summary>The tables of catalog.db. Each entry of <see cref="Migrations"/> lifts the file by one version; PRAGMA user_version counts them. Released entries never change.</summary>
internal static class CatalogSchema
{
    private const string Version1 = """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        INSERT INTO meta VALUES ('catalog_version', '0');

        CREATE TABLE merchant (
          id TEXT PRIMARY KEY, name TEXT NOT NULL, currency TEXT NOT NULL,
          shipping_fee INTEGER, free_from INTEGER, delivery_min INTEGER, delivery_max INTEGER,
          language TEXT, country TEXT, imported_at TEXT NOT NULL,
          source_kind TEXT NOT NULL CHECK (source_kind IN ('demo', 'explicit')), source_path TEXT NOT NULL, fingerprint TEXT NOT NULL,
          product_count INTEGER NOT NULL, variant_count INTEGER NOT NULL) STRICT;

        CREATE TABLE product (
          pk INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, merchant_id TEXT NOT NULL REFERENCES merchant (id) ON DELETE CASCADE,
          source_id TEXT NOT NULL, title TEXT NOT NULL, description TEXT NOT NULL, brand TEXT, gtin TEXT,
          categories TEXT NOT NULL, tags TEXT NOT NULL, attributes TEXT NOT NULL, url TEXT, images TEXT NOT NULL,
          rating_hundredths INTEGER, rating_count INTEGER, option_names TEXT NOT NULL,
          specs TEXT NOT NULL, allergens TEXT, diets TEXT NOT NULL, same_key TEXT NOT NULL,
          source_line INTEGER NOT NULL, head TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
        CREATE INDEX product_merchant ON product (merchant_id);
        CREATE INDEX product_same ON product (same_key);

        CREATE TABLE variant (
          id TEXT PRIMARY KEY, product_pk INTEGER NOT NULL REFERENCES product (pk) ON DELETE CASCADE, position INTEGER NOT NULL,
          source_id TEXT NOT NULL, sku TEXT, gtin TEXT, mpn TEXT, options TEXT NOT NULL, condition TEXT NOT NULL, image TEXT, weight_g TEXT,
          currency TEXT, list_minor INTEGER, sale_minor INTEGER, sale_from TEXT, sale_to TEXT,
          availability TEXT NOT NULL, available_from TEXT, stock TEXT, min_quantity TEXT NOT NULL, unit TEXT NOT NULL, step TEXT NOT NULL,
          content_value TEXT, content_unit TEXT, delivery_min INTEGER, delivery_max INTEGER) STRICT;
        CREATE INDEX variant_product ON variant (product_pk, position);

        CREATE TABLE import_issue (
          merchant_id TEXT NOT NULL REFERENCES merchant (id) ON DELETE CASCADE, line INTEGER NOT NULL, source_id TEXT, field TEXT, value TEXT,
          code TEXT NOT NULL, severity TEXT NOT NULL, message TEXT NOT NULL) STRICT;
        CREATE INDEX import_issue_merchant ON import_issue (merchant_id);

        CREATE VIRTUAL TABLE product_fts USING fts5 (
          title, head, brand, category, attributes, description,
          content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');
        CREATE TRIGGER product_gone AFTER DELETE ON product BEGIN DELETE FROM product_fts WHERE rowid = old.pk; END;
        """;

    private static readonly string[] Migrations = [Version1];

    /// <summary>Lifts the file to this program's version, in one transaction.</summary>
    /// <exception cref="CatalogException">A newer program wrote the file.</exception>
    public static void Migrate(SqliteConnection connection, string file)
    {
        if (Version(connection, file) == Migrations.Length) return;
        using var transaction = connection.BeginTransaction(deferred: false);
        for (var version = Version(connection, file); version < Migrations.Length; version++) connection.Execute(Migrations[version]);
        connection.Execute($"PRAGMA user_version = {Migrations.Length.ToString(CultureInfo.InvariantCulture)}");
        transaction.Commit();
    }

    private static int Version(SqliteConnection connection, string file)
    {
        var version = connection.ExecuteLong("PRAGMA user_version");
        return version <= Migrations.Length
            ? (int)version
            : throw new CatalogException($"The catalogue {file} has version {version}, but this program knows versions up to {Migrations.Length}. "
                + "Use a newer shopagent, or set Data:Directory to another folder and import the feeds there.");
    }
}
