using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Benchmarks.Imports;

/// <summary>The content of a catalogue as one checksum, whatever keys its rows have.</summary>
internal static class CatalogContent
{
    /// <summary>What two imports of one feed agree on: all but keys, hashes, times and paths.</summary>
    private static readonly string[] Queries =
    [
        "SELECT id, name, currency, product_count, variant_count FROM merchant ORDER BY id",
        $"SELECT {string.Join(", ", ProductRow.Columns)}, source_line FROM product ORDER BY id",
        $"SELECT {string.Join(", ", ProductRow.VariantColumns.Select(column => "variant." + column))}, product.id FROM variant JOIN product ON pk = product_pk ORDER BY variant.id",
        "SELECT merchant_id, line, source_id, field, value, code, severity, message FROM import_issue ORDER BY merchant_id, rowid",
    ];

    public static string Checksum(SqliteConnection connection)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var query in Queries)
        {
            using var command = connection.Command(query);
            using var rows = command.ExecuteReader();
            while (rows.Read())
                for (var column = 0; column < rows.FieldCount; column++) hash.AppendData(Encoding.UTF8.GetBytes(rows.GetValue(column) + "\u001f"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <returns>0 when both have the same content.</returns>
    public static int Compare(string left, string right)
    {
        string[] sums = [.. new[] { left, right }.Select(file =>
        {
            using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
            connection.Open();
            return Checksum(connection);
        })];
        Console.WriteLine(string.Join('\n', sums));
        return sums[0] == sums[1] ? 0 : 1;
    }
}
