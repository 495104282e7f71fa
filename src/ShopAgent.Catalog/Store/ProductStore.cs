using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Store;

/// <summary>Reads the catalogue. Thread-safe; every call takes a connection from the pool.</summary>
public sealed class ProductStore(CatalogDatabase database) : IProductLookup
{
    private const string ByIds = "WHERE id IN (SELECT value FROM json_each($ids))";

    private const string ByKeys = "WHERE pk IN (SELECT value FROM json_each($ids))";

    private readonly Lock _gate = new();
    private (long Version, IReadOnlyList<Merchant> List)? _merchants;

    /// <summary>Grows with every change of the catalogue, also when another process changes it; 0 before the first import.</summary>
    public long CatalogVersion
    {
        get
        {
            using var connection = database.Open();
            return ReadVersion(connection);
        }
    }

    public IReadOnlyList<Merchant> Merchants
    {
        get
        {
            using var connection = database.Open();
            var version = ReadVersion(connection);
            lock (_gate)
            {
                if (_merchants is { } cached && cached.Version == version) return cached.List;
                var list = ReadMerchants(connection);
                _merchants = (version, list);
                return list;
            }
        }
    }

    public int ProductCount => Count("product");

    public int VariantCount => Count("variant");

    public Product? Find(string id) => FindMany([id]) is [var product] ? product : null;

    /// <summary>By product or variant ids; the order of the ids is kept, ids that the catalogue does not have are left out, and a product comes once.</summary>
    public IReadOnlyList<Product> FindMany(IReadOnlyList<string> ids)
    {
        if (ids.Count == 0) return [];
        using var connection = database.Open();
        var json = CatalogJson.Write(ids);
        var byId = new Dictionary<string, StoredProduct>(StringComparer.Ordinal);
        foreach (var stored in ReadAtOnce(connection, ByIds, json)) byId[stored.Product.Id] = stored;
        var missing = ids.Where(id => !byId.ContainsKey(id)).ToList();
        if (missing.Count > 0)
            foreach (var stored in ReadAtOnce(connection, $"WHERE pk IN (SELECT product_pk FROM variant {ByIds})", CatalogJson.Write(missing)))
                foreach (var variant in stored.Product.Variants)
                    byId.TryAdd(variant.Id, stored);
        return [.. ids.Select(id => byId.GetValueOrDefault(id)).OfType<StoredProduct>().DistinctBy(stored => stored.Key).Select(stored => stored.Product)];
    }

    /// <summary>By row keys (<see cref="StoredProduct.Key"/>), in the given order.</summary>
    public IReadOnlyList<StoredProduct> FindByKeys(IReadOnlyList<long> keys)
    {
        if (keys.Count == 0) return [];
        using var connection = database.Open();
        var byKey = ReadAtOnce(connection, ByKeys, JsonSerializer.Serialize(keys, CatalogJson.Readable.IReadOnlyListInt64)).ToDictionary(stored => stored.Key);
        return [.. keys.Select(key => byKey.GetValueOrDefault(key)).OfType<StoredProduct>()];
    }

    public IReadOnlyList<Product> FindSame(string sameProductKey)
    {
        if (sameProductKey.Length == 0) return [];
        using var connection = database.Open();
        return [.. ReadAtOnce(connection, "WHERE same_key = $ids", sameProductKey).Select(stored => stored.Product)];
    }

    /// <summary>The whole catalogue in the order of its keys, streamed: one product in memory at a time.</summary>
    public IEnumerable<StoredProduct> ReadAll()
    {
        using var connection = database.Open();
        foreach (var stored in ReadAtOnce(connection, "", "")) yield return stored;
    }

    /// <summary>One merchant's products in the order of their keys, streamed.</summary>
    public IEnumerable<StoredProduct> ReadMerchant(string merchantId)
    {
        using var connection = database.Open();
        foreach (var stored in ReadAtOnce(connection, "WHERE merchant_id = $ids", merchantId)) yield return stored;
    }

    /// <summary>Products and their variants, both read in the order of the key, so that they can be merged while streaming.</summary>
    private static IEnumerable<StoredProduct> ReadAtOnce(SqliteConnection connection, string where, string parameter)
    {
        using var snapshot = connection.BeginTransaction(deferred: true);
        foreach (var stored in Read(connection, where, parameter)) yield return stored;
    }

    /// <summary>The same for callers that hold a transaction.</summary>
    internal static IEnumerable<StoredProduct> Read(SqliteConnection connection, string where, string parameter)
    {
        using var productCommand = connection.Command($"SELECT {ProductRows.ProductColumns} FROM product {where} ORDER BY pk", ("$ids", parameter));
        using var variantCommand = connection.Command(
            $"SELECT {ProductRows.VariantColumns} FROM variant {(where.Length == 0 ? "" : $"WHERE product_pk IN (SELECT pk FROM product {where})")} ORDER BY product_pk, position",
            ("$ids", parameter));
        using var products = productCommand.ExecuteReader();
        using var variants = variantCommand.ExecuteReader();
        var more = variants.Read();
        while (products.Read())
        {
            var key = products.GetInt64(0);
            List<Variant> own = [];
            for (; more && variants.GetInt64(0) == key; more = variants.Read()) own.Add(ProductRows.ReadVariant(variants));
            yield return ProductRows.ReadProduct(products, own);
        }
    }

    private static List<Merchant> ReadMerchants(SqliteConnection connection)
    {
        using var command = connection.Command($"SELECT {ProductRows.MerchantColumns} FROM merchant ORDER BY name, id");
        using var rows = command.ExecuteReader();
        List<Merchant> merchants = [];
        while (rows.Read()) merchants.Add(ProductRows.ReadMerchant(rows));
        return merchants;
    }

    private static long ReadVersion(SqliteConnection connection) =>
        long.Parse(connection.ExecuteText("SELECT value FROM meta WHERE key = 'catalog_version'") ?? "0", CultureInfo.InvariantCulture);

    private int Count(string table)
    {
        using var connection = database.Open();
        return (int)connection.ExecuteLong($"SELECT count(*) FROM {table}");
    }
}

/// <summary>Reads products and merchants by id. Implemented by the SQLite store, and by a dictionary in tests.</summary>
public interface IProductLookup
{
    /// <summary>By product id or variant id; null when the catalogue has no such id.</summary>
    Product? Find(string id);

    IReadOnlyList<Merchant> Merchants { get; }

    /// <summary>The offers of the same product in every shop, the given one included.</summary>
    IReadOnlyList<Product> FindSame(string sameProductKey);
}

/// <param name="Key">Row of the product. Stable while the product stays in the feed.</param>
/// <param name="Head">Head noun of the title.</param>
public sealed record StoredProduct(long Key, string Head, Product Product);
