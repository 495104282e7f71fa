using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Store;

/// <summary>The tables of catalog.db. Each entry of <see cref="Migrate"/> lifts the file by one version; PRAGMA user_version counts them. Released entries never change.</summary>
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

    /// <summary>The search index of our own in place of FTS5 (see Search/Indexing). It holds nothing that the products do not tell: what is missing is built from them at the next search.</summary>
    private const string Version2 = """
        DROP TRIGGER product_gone;
        DROP TABLE product_fts;

        CREATE TABLE search_term (id INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE search_segment (
          id INTEGER PRIMARY KEY AUTOINCREMENT, merchant_id TEXT NOT NULL REFERENCES merchant (id) ON DELETE CASCADE, product_count INTEGER NOT NULL, format TEXT NOT NULL) STRICT;
        CREATE INDEX search_segment_merchant ON search_segment (merchant_id);
        CREATE TABLE search_document (id INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT;
        CREATE TABLE search_stem (
          id INTEGER PRIMARY KEY, product_count INTEGER NOT NULL, title_count INTEGER NOT NULL, head_count INTEGER NOT NULL, is_name INTEGER NOT NULL, is_category INTEGER NOT NULL,
          head_brand TEXT, content BLOB) STRICT;
        CREATE TABLE search_posting (id INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT;
        CREATE TABLE search_tie (id INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT;
        CREATE TABLE search_word (id INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT;
        CREATE TABLE search_brand (first TEXT NOT NULL, phrase TEXT NOT NULL, segment_id INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (first, phrase, segment_id)) STRICT, WITHOUT ROWID;
        CREATE TABLE search_category (
          phrase TEXT NOT NULL, segment_id INTEGER NOT NULL, below_count INTEGER NOT NULL, is_type INTEGER NOT NULL, PRIMARY KEY (phrase, segment_id)) STRICT, WITHOUT ROWID;
        CREATE TRIGGER search_segment_gone AFTER DELETE ON search_segment BEGIN
          DELETE FROM search_document WHERE id BETWEEN old.id << 32 AND (old.id + 1 << 32) - 1;
          DELETE FROM search_stem WHERE id BETWEEN old.id << 28 AND (old.id + 1 << 28) - 1;
          DELETE FROM search_posting WHERE id BETWEEN old.id << 40 AND (old.id + 1 << 40) - 1;
          DELETE FROM search_tie WHERE id BETWEEN old.id << 12 AND (old.id + 1 << 12) - 1;
          DELETE FROM search_word WHERE id BETWEEN old.id << 8 AND (old.id + 1 << 8) - 1;
          DELETE FROM search_brand WHERE segment_id = old.id;
          DELETE FROM search_category WHERE segment_id = old.id;
        END;
        """;

    /// <summary>Lifts the file to this program's version, in one transaction.</summary>
    /// <exception cref="CatalogException">A newer program wrote the file.</exception>
    public static void Migrate(SqliteConnection connection, string file) =>
        new SchemaMigrations([Version1, Version2], (version, known) => new CatalogException($"The catalogue {file} has version {version}, but this program knows versions up to {known}. Use a newer shopagent, or set Data:Directory to another folder and import the feeds there.")).Run(connection);
}
