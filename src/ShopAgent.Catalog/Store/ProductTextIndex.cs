using Microsoft.Data.Sqlite;

namespace ShopAgent.Catalog.Store;

/// <summary>Reads the full-text index: candidates of a search, and how common words are. Thread-safe.</summary>
internal sealed class ProductTextIndex(CatalogDatabase database)
{
    /// <summary>Weights of title, head, brand, category, attributes, description; the ratio that ranked best on rated shopper queries.</summary>
    private const string Rank = "bm25(product_fts, 10, 20, 5, 3, 0.5, 2)";

    /// <summary>Title, head, brand and categories of every product, streamed.</summary>
    public IEnumerable<ProductText> ReadTexts()
    {
        using var connection = database.Open();
        using var command = connection.Command("SELECT title, head, brand, categories FROM product");
        using var rows = command.ExecuteReader();
        while (rows.Read()) yield return new ProductText(rows.GetString(0), rows.GetString(1), rows.TextOrNull(2), CatalogJson.ReadList(rows.GetString(3)));
    }

    /// <summary>Keys of every product of these merchants; all merchants when the list is empty.</summary>
    public List<long> Keys(IReadOnlyList<string> merchants)
    {
        using var connection = database.Open();
        using var command = connection.Command($"SELECT pk FROM product WHERE {Filter("pk", merchants)}", ("$merchants", CatalogJson.Write(merchants)));
        return ReadKeys(command);
    }

    /// <summary>Keys of all products that match, in no order.</summary>
    /// <param name="match">An FTS5 expression.</param>
    public List<long> Match(string match, IReadOnlyList<string> merchants)
    {
        using var connection = database.Open();
        using var command = connection.Command($"SELECT rowid FROM product_fts WHERE product_fts MATCH $match AND {Filter("rowid", merchants)}",
            ("$match", match), ("$merchants", CatalogJson.Write(merchants)));
        return ReadKeys(command);
    }

    /// <summary>Keys of the best matches. Where the limit would part products of equal rank, none of them comes: the result does not depend on the order of the rows.</summary>
    public List<long> Best(string match, IReadOnlyList<string> merchants, int limit)
    {
        using var connection = database.Open();
        using var command = connection.Command(
            $"SELECT rowid, {Rank} AS score FROM product_fts WHERE product_fts MATCH $match AND {Filter("rowid", merchants)} ORDER BY score LIMIT $limit",
            ("$match", match), ("$merchants", CatalogJson.Write(merchants)), ("$limit", limit));
        using var rows = command.ExecuteReader();
        List<(long Key, double Score)> best = [];
        while (rows.Read()) best.Add((rows.GetInt64(0), rows.GetDouble(1)));
        var last = best.Count > 0 ? best[^1].Score : 0;
        return [.. best.Where(row => best.Count < limit || row.Score < last).Select(row => row.Key)];
    }

    /// <summary>In how many products the stem occurs.</summary>
    public IReadOnlyDictionary<string, int> CountProducts(IReadOnlyCollection<string> stems)
    {
        using var connection = database.Open();
        connection.Execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.product_words USING fts5vocab('main', 'product_fts', 'row')");
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        using var command = connection.Command("SELECT doc FROM temp.product_words WHERE term = $term", ("$term", ""));
        foreach (var stem in stems)
        {
            command.Parameters["$term"].Value = stem;
            counts[stem] = command.ExecuteScalar() is long count ? (int)count : 0;
        }

        return counts;
    }

    private static string Filter(string key, IReadOnlyList<string> merchants) =>
        merchants.Count == 0 ? "$merchants IS NOT NULL" : $"{key} IN (SELECT pk FROM product WHERE merchant_id IN (SELECT value FROM json_each($merchants)))";

    private static List<long> ReadKeys(SqliteCommand command)
    {
        using var rows = command.ExecuteReader();
        List<long> keys = [];
        while (rows.Read()) keys.Add(rows.GetInt64(0));
        return keys;
    }
}
