using ShopAgent.Catalog.Store;

namespace ShopAgent.Catalog.Search.Meaning;

/// <summary>The vectors of products in catalog.db. The table is made when embeddings are first switched on, and rows of products that go, go with them.</summary>
internal sealed class VectorStore(CatalogDatabase database)
{
    private const string Create = """
        CREATE TABLE IF NOT EXISTS product_vector (
          product_pk INTEGER PRIMARY KEY REFERENCES product (pk) ON DELETE CASCADE, hash TEXT NOT NULL, model TEXT NOT NULL, scale REAL NOT NULL, bytes BLOB NOT NULL) STRICT
        """;

    private const string Missing = """
        SELECT p.pk, p.title, p.brand, p.categories, p.description, p.hash FROM product p LEFT JOIN product_vector v ON v.product_pk = p.pk AND v.hash = p.hash AND v.model = $model
        WHERE v.product_pk IS NULL AND p.pk > $after ORDER BY p.pk LIMIT $limit
        """;

    private const string Upsert = """
        INSERT INTO product_vector VALUES ($pk, $hash, $model, $scale, $bytes)
        ON CONFLICT (product_pk) DO UPDATE SET hash = excluded.hash, model = excluded.model, scale = excluded.scale, bytes = excluded.bytes
        """;

    public void EnsureTable()
    {
        using var connection = database.Open();
        connection.Execute(Create);
    }

    public int CountMissing(string model)
    {
        using var connection = database.Open();
        return (int)connection.ExecuteLong(
            "SELECT count(*) FROM product p LEFT JOIN product_vector v ON v.product_pk = p.pk AND v.hash = p.hash AND v.model = $model WHERE v.product_pk IS NULL", ("$model", model));
    }

    /// <summary>Products whose vector is missing or was made of another text or by another model, in the order of their keys.</summary>
    public List<EmbeddingText> ReadMissing(string model, long after, int limit)
    {
        using var connection = database.Open();
        using var command = connection.Command(Missing, ("$model", model), ("$after", after), ("$limit", limit));
        using var rows = command.ExecuteReader();
        List<EmbeddingText> texts = [];
        while (rows.Read()) texts.Add(new EmbeddingText(rows.GetInt64(0), rows.GetString(1), rows.TextOrNull(2), CatalogJson.ReadList(rows.GetString(3)), rows.GetString(4), rows.GetString(5)));
        return texts;
    }

    /// <summary>Products that an import removed in the meantime are left out.</summary>
    public void Save(string model, IReadOnlyList<EmbeddingText> texts, IReadOnlyList<float[]> vectors)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var (text, vector) in texts.Zip(vectors))
        {
            if (connection.ExecuteLong("SELECT count(*) FROM product WHERE pk = $pk AND hash = $hash", ("$pk", text.Key), ("$hash", text.Hash)) == 0) continue;
            var (bytes, scale) = QuantizedVector.Of(vector);
            connection.Execute(Upsert, ("$pk", text.Key), ("$hash", text.Hash), ("$model", model), ("$scale", (double)scale), ("$bytes", QuantizedVector.ToBlob(bytes)));
        }

        transaction.Commit();
    }

    /// <summary>Tells every process that searches that there are new vectors.</summary>
    public void Announce()
    {
        using var connection = database.Open();
        MerchantStatements.GrowVersion(connection);
    }

    public IEnumerable<StoredVector> Read(string model)
    {
        using var connection = database.Open();
        using var command = connection.Command("SELECT product_pk, scale, bytes FROM product_vector WHERE model = $model ORDER BY product_pk", ("$model", model));
        using var rows = command.ExecuteReader();
        while (rows.Read()) yield return new StoredVector(rows.GetInt64(0), (float)rows.GetDouble(1), (byte[])rows.GetValue(2));
    }
}

/// <summary>What of a product is turned into a vector.</summary>
/// <param name="Hash">Of the product as imported: a changed one needs a new vector.</param>
internal sealed record EmbeddingText(long Key, string Title, string? Brand, IReadOnlyList<string> Categories, string Description, string Hash)
{
    /// <summary>Small models read 256 to 512 tokens; what a product is stands at the start of its description.</summary>
    private const int DescriptionLength = 600;

    public string Write(string prefix)
    {
        var brand = Brand is { Length: > 0 } && !Title.Contains(Brand, StringComparison.OrdinalIgnoreCase) ? Brand + " " : "";
        var category = Categories.Count > 0 ? ". " + Categories[0].Split(" > ")[^1] : "";
        var description = Description.Length > DescriptionLength ? Description[..DescriptionLength] : Description;
        return $"{prefix}{brand}{Title}{category}. {description}".TrimEnd(' ', '.');
    }
}

/// <param name="Key">Of the product.</param>
/// <param name="Scale">What one step of a byte is worth.</param>
internal sealed record StoredVector(long Key, float Scale, byte[] Bytes);
