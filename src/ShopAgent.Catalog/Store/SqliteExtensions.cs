using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ShopAgent.Catalog.Store;

/// <summary>What the store says often to SQLite.</summary>
public static class SqliteExtensions
{
    private const int RowsAtOnce = 500;

    public static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>Inserts all rows with one command for as many as a command has parameters for.</summary>
    /// <param name="into">Table and columns: "line (owner, position)".</param>
    /// <param name="rows">The values of each in the order of the columns.</param>
    /// <param name="onConflict">"ON CONFLICT …"; empty: a row that is there already is an error.</param>
    public static void InsertAll(this SqliteConnection connection, string into, IEnumerable<object?[]> rows, string onConflict = "")
    {
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            using var command = connection.CreateCommand();
            List<string> tuples = [];
            foreach (var row in some)
            {
                List<string> names = [];
                foreach (var value in row)
                {
                    names.Add($"$p{command.Parameters.Count}");
                    command.Parameters.AddWithValue(names[^1], value ?? DBNull.Value);
                }

                tuples.Add($"({string.Join(", ", names)})");
            }

            command.CommandText = $"INSERT INTO {into} VALUES {string.Join(", ", tuples)} {onConflict}";
            command.ExecuteNonQuery();
        }
    }

    /// <summary>First column of the first row as a number; 0 when there is none.</summary>
    public static long ExecuteLong(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar() is long value ? value : 0;
    }

    public static string? ExecuteText(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar() as string;
    }

    public static string? TextOrNull(this SqliteDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);

    public static int? IntOrNull(this SqliteDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetInt32(ordinal);

    public static long? LongOrNull(this SqliteDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetInt64(ordinal);

    /// <summary>Decimals are kept as TEXT, because REAL would round them.</summary>
    public static decimal? DecimalOrNull(this SqliteDataReader reader, int ordinal) =>
        reader.IsDBNull(ordinal) ? null : decimal.Parse(reader.GetString(ordinal), NumberStyles.Number, CultureInfo.InvariantCulture);

    public static DateTimeOffset? TimeOrNull(this SqliteDataReader reader, int ordinal) =>
        reader.IsDBNull(ordinal) ? null : DateTimeOffset.Parse(reader.GetString(ordinal), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    public static TEnum Enumeration<TEnum>(this SqliteDataReader reader, int ordinal)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(reader.GetString(ordinal));

    public static string? ToColumn(this decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? ToColumn(this DateTimeOffset? value) => value?.ToString("O", CultureInfo.InvariantCulture);
}
