namespace ShopAgent.Agent.Tools;

/// <summary>Rows in the compact form that models read: the names of the columns once, values as lists. A column without any value is left out.</summary>
/// <param name="Columns">Their names.</param>
/// <param name="Rows">As many values as columns; null where one is not stated.</param>
internal sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    public static Table Of<T>(IReadOnlyList<T> items, params ReadOnlySpan<(string Name, Func<T, string?> Value)> columns)
    {
        List<string> names = [];
        var rows = items.Select(_ => new List<string?>()).ToList();
        foreach (var (name, value) in columns)
        {
            var values = items.Select(value).ToList();
            if (values.TrueForAll(string.IsNullOrEmpty)) continue;
            names.Add(name);
            for (var i = 0; i < rows.Count; i++) rows[i].Add(values[i]);
        }

        return new Table(names, [.. rows]);
    }

    /// <summary>Characters as JSON, about.</summary>
    public int Length(int rows) => Rows.Take(rows).Sum(row => row.Sum(value => (value?.Length ?? 4) + 3) + 2);
}
