using Microsoft.Data.Sqlite;
using ShopAgent.Benchmarks.Imports;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Benchmarks.Kills;

/// <summary>What a catalogue file holds, and whether SQLite finds it whole.</summary>
internal sealed record CatalogState(bool IsWhole, long Products, long Variants, string Checksum)
{
    public static CatalogState Of(string dataFolder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(dataFolder, CatalogDatabase.FileName)};Pooling=False");
        connection.Open();
        var isWhole = connection.ExecuteText("PRAGMA integrity_check") == "ok" && connection.ExecuteText("SELECT \"table\" FROM pragma_foreign_key_check") is null
            && connection.ExecuteLong("SELECT sum(product_count) FROM merchant") == connection.ExecuteLong("SELECT count(*) FROM product");
        return new CatalogState(isWhole, connection.ExecuteLong("SELECT count(*) FROM product"), connection.ExecuteLong("SELECT count(*) FROM variant"), CatalogContent.Checksum(connection));
    }
}
