using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Sessions;

/// <summary>
/// The tables of shopper.db. Amounts are minor units beside their currency, quantities are decimal text, times are ISO 8601. Each entry of <see cref="Migrate"/> lifts the file by one
/// version; PRAGMA user_version counts them. Released entries never change.
/// </summary>
internal static class ShopperSchema
{
    private const string Version1 = """
        CREATE TABLE session (
          name TEXT PRIMARY KEY, turn INTEGER NOT NULL, version INTEGER NOT NULL, conversation TEXT NOT NULL, pending_order TEXT, updated_at TEXT NOT NULL) STRICT;

        CREATE TABLE basket_line (
          session TEXT NOT NULL REFERENCES session (name) ON DELETE CASCADE, position INTEGER NOT NULL,
          variant_id TEXT NOT NULL, product_id TEXT NOT NULL, merchant_id TEXT NOT NULL, title TEXT NOT NULL, options TEXT NOT NULL,
          quantity TEXT NOT NULL, unit TEXT NOT NULL, unit_price INTEGER NOT NULL, currency TEXT NOT NULL,
          PRIMARY KEY (session, position), UNIQUE (session, variant_id)) STRICT;

        CREATE TABLE basket_step (
          session TEXT NOT NULL REFERENCES session (name) ON DELETE CASCADE, direction TEXT NOT NULL CHECK (direction IN ('undo', 'redo')), position INTEGER NOT NULL,
          description TEXT NOT NULL, lines TEXT NOT NULL, PRIMARY KEY (session, direction, position)) STRICT;

        CREATE TABLE profile_fact (
          session TEXT NOT NULL REFERENCES session (name) ON DELETE CASCADE, id INTEGER NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, scope TEXT,
          source TEXT NOT NULL, since TEXT NOT NULL, sentence TEXT NOT NULL, PRIMARY KEY (session, id)) STRICT;

        CREATE TABLE order_number (proposal_id TEXT PRIMARY KEY, day TEXT NOT NULL, serial INTEGER NOT NULL, UNIQUE (day, serial)) STRICT;

        CREATE TABLE customer_order (
          number TEXT PRIMARY KEY, proposal_id TEXT NOT NULL UNIQUE, session TEXT NOT NULL REFERENCES session (name) ON DELETE CASCADE, placed_at TEXT NOT NULL,
          total INTEGER, currency TEXT, totals TEXT NOT NULL) STRICT;
        CREATE INDEX customer_order_session ON customer_order (session, placed_at);

        CREATE TABLE order_line (
          number TEXT NOT NULL REFERENCES customer_order (number) ON DELETE CASCADE, position INTEGER NOT NULL,
          variant_id TEXT NOT NULL, product_id TEXT NOT NULL, merchant_id TEXT NOT NULL, title TEXT NOT NULL, options TEXT NOT NULL,
          quantity TEXT NOT NULL, unit TEXT NOT NULL, unit_price INTEGER NOT NULL, currency TEXT NOT NULL,
          PRIMARY KEY (number, position)) STRICT;
        """;

    // Profiles get names of their own, so that sessions can share one; until now each session had its own.
    private const string Version2 = """
        CREATE TABLE profile (name TEXT PRIMARY KEY, learns INTEGER NOT NULL, version INTEGER NOT NULL) STRICT;
        INSERT INTO profile SELECT name, 1, 1 FROM session;

        CREATE TABLE named_fact (
          profile TEXT NOT NULL REFERENCES profile (name) ON DELETE CASCADE, id INTEGER NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, scope TEXT,
          source TEXT NOT NULL, since TEXT NOT NULL, sentence TEXT NOT NULL, adds INTEGER, removals INTEGER, orders INTEGER, PRIMARY KEY (profile, id)) STRICT;
        INSERT INTO named_fact SELECT session, id, kind, value, scope, source, since, sentence, NULL, NULL, NULL FROM profile_fact;
        DROP TABLE profile_fact;
        ALTER TABLE named_fact RENAME TO profile_fact;

        CREATE TABLE profile_taste (
          profile TEXT NOT NULL REFERENCES profile (name) ON DELETE CASCADE, kind TEXT NOT NULL, value TEXT NOT NULL,
          adds INTEGER NOT NULL, removals INTEGER NOT NULL, orders INTEGER NOT NULL, PRIMARY KEY (profile, kind, value)) STRICT;

        ALTER TABLE session ADD COLUMN profile TEXT;
        ALTER TABLE session ADD COLUMN guest TEXT;

        CREATE TABLE saved_basket (id TEXT PRIMARY KEY, profile TEXT NOT NULL, name TEXT NOT NULL, saved_at TEXT NOT NULL, UNIQUE (profile, name)) STRICT;
        CREATE TABLE saved_basket_line (
          basket TEXT NOT NULL REFERENCES saved_basket (id) ON DELETE CASCADE, position INTEGER NOT NULL,
          variant_id TEXT NOT NULL, product_id TEXT NOT NULL, merchant_id TEXT NOT NULL, title TEXT NOT NULL, options TEXT NOT NULL,
          quantity TEXT NOT NULL, unit TEXT NOT NULL, unit_price INTEGER NOT NULL, currency TEXT NOT NULL,
          PRIMARY KEY (basket, position)) STRICT;
        """;

    /// <summary>Lifts the file to this program's version, in one transaction.</summary>
    /// <exception cref="ShoppingException">A newer program wrote the file.</exception>
    public static void Migrate(SqliteConnection connection, string file) =>
        new SchemaMigrations([Version1, Version2], (version, known) => new ShoppingException($"The sessions in {file} have version {version}, but this program knows versions up to {known}. Use a newer shopagent, or set Data:Directory to another folder.")).Run(connection);
}
