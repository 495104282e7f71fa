using Microsoft.Data.Sqlite;

namespace ShopAgent.Catalog.Store;

/// <summary>A statement that runs many times, with parameters $0, $1, ... by position.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly SqliteCommand _command;

    public PreparedStatement(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var index = 0; index < parameters; index++) _command.Parameters.Add(new SqliteParameter { ParameterName = "$" + index });
    }

    public static string Placeholders(int count) => string.Join(", ", Enumerable.Range(0, count).Select(index => "$" + index));

    public PreparedStatement Bind(params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++) _command.Parameters[index].Value = values[index] ?? DBNull.Value;
        return this;
    }

    public void Execute() => _command.ExecuteNonQuery();

    public object? Scalar() => _command.ExecuteScalar();

    public SqliteDataReader Query() => _command.ExecuteReader();

    public void Dispose() => _command.Dispose();
}
