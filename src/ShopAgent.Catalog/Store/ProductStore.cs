using System.Text.Json;
using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Store;

/// <summary>Reads the catalogue. Thread-safe; every call takes a connection from the pool.</summary>
public sealed class ProductStore(CatalogDatabase database) : IProductLookup
{
    /// <summary>By product ids, and by the ids of variants.</summary>
    private const string ByIds = """
        WHERE pk IN (SELECT pk FROM product WHERE id IN (SELECT value FROM json_each($ids)) UNION SELECT product_pk FROM variant WHERE id IN (SELECT value FROM json_each($ids)))
        """;

    private const string ByKeys = "WHERE pk IN (SELECT value FROM json_each($ids))";

    private readonly Lock _gate = new();
    private (long Version, IReadOnlyList<Merchant> List)? _merchants;
    private ProductCache _products = new(0);

    /// <summary>Grows with every change of the catalogue, also when another process changes it; 0 before the first import.</summary>
    public long CatalogVersion
    {
        get
        {
            using var connection = database.Open();
            return CatalogClock.VersionOf(connection);
        }
    }

    public IReadOnlyList<Merchant> Merchants
    {
        get
        {
            using var connection = database.Open();
            var version = CatalogClock.VersionOf(connection);
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
        var products = ProductsOf(connection);
        var found = new Dictionary<string, StoredProduct?>(StringComparer.Ordinal);
        List<string> missing = [];
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (products.TryGet(id, out var stored)) found[id] = stored;
            else missing.Add(id);
        }

        if (missing.Count > 0)
        {
            var read = Read(connection, products, ByIds, CatalogJson.Write(missing));
            // The id of a product goes before the id of another one's variant.
            foreach (var id in missing)
            {
                found[id] = read.Find(stored => stored.Product.Id == id) ?? read.Find(stored => stored.Product.Variants.Any(variant => variant.Id == id));
                products.Add(id, found[id]);
            }
        }

        return [.. ids.Select(id => found[id]).OfType<StoredProduct>().DistinctBy(stored => stored.Key).Select(stored => stored.Product)];
    }

    /// <summary>By row keys (<see cref="StoredProduct.Key"/>), in the given order.</summary>
    public IReadOnlyList<StoredProduct> FindByKeys(IReadOnlyList<long> keys)
    {
        if (keys.Count == 0) return [];
        using var connection = database.Open();
        return ByKey(connection, ProductsOf(connection), keys);
    }

    public IReadOnlyList<Product> FindSame(string sameProductKey)
    {
        if (sameProductKey.Length == 0) return [];
        using var connection = database.Open();
        var products = ProductsOf(connection);
        if (!products.TryGetSame(sameProductKey, out var keys))
        {
            using var command = connection.Command("SELECT pk FROM product WHERE same_key = $key ORDER BY pk", ("$key", sameProductKey));
            using var rows = command.ExecuteReader();
            List<long> read = [];
            while (rows.Read()) read.Add(rows.GetInt64(0));
            products.AddSame(sameProductKey, keys = read);
        }

        return [.. ByKey(connection, products, keys).Select(stored => stored.Product)];
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

    /// <summary>What is kept of the version that the connection sees. A read that began before a change adds to the version before, which nobody asks any more.</summary>
    private ProductCache ProductsOf(SqliteConnection connection)
    {
        var version = CatalogClock.VersionOf(connection);
        lock (_gate)
        {
            if (_products.Version != version) _products = new ProductCache(version);
            return _products;
        }
    }

    private static List<StoredProduct> ByKey(SqliteConnection connection, ProductCache products, IReadOnlyList<long> keys)
    {
        var found = new Dictionary<long, StoredProduct>();
        List<long> missing = [];
        foreach (var key in keys)
        {
            if (products.TryGet(key, out var stored)) found[key] = stored;
            else missing.Add(key);
        }

        if (missing.Count > 0)
            foreach (var stored in Read(connection, products, ByKeys, JsonSerializer.Serialize(missing, CatalogJson.Readable.IReadOnlyListInt64))) found[stored.Key] = stored;
        return [.. keys.Select(key => found.GetValueOrDefault(key)).OfType<StoredProduct>()];
    }

    private static List<StoredProduct> Read(SqliteConnection connection, ProductCache products, string where, string parameter)
    {
        HashSet<string> ofOthers = new(StringComparer.Ordinal);
        List<StoredProduct> read = [.. ReadAtOnce(connection, where, parameter, ofOthers)];
        foreach (var stored in read) products.Add(stored, ofOthers);
        return read;
    }

    /// <summary>Products and their variants, both read in the order of the key, so that they can be merged while streaming.</summary>
    private static IEnumerable<StoredProduct> ReadAtOnce(SqliteConnection connection, string where, string parameter, HashSet<string>? ofOthers = null)
    {
        using var snapshot = connection.BeginTransaction(deferred: true);
        foreach (var stored in Read(connection, where, parameter, ofOthers)) yield return stored;
    }

    /// <summary>The same for callers that hold a transaction.</summary>
    /// <param name="ofOthers">Takes the ids of variants that are ids of other products at the same time; null: not asked.</param>
    internal static IEnumerable<StoredProduct> Read(SqliteConnection connection, string where, string parameter, HashSet<string>? ofOthers = null)
    {
        using var productCommand = connection.Command($"SELECT {ProductRows.ProductColumns} FROM product {where} ORDER BY pk", ("$ids", parameter));
        var isOfOther = ofOthers is null ? "0" : "EXISTS (SELECT 1 FROM product AS other WHERE other.id = variant.id AND other.pk <> product_pk)";
        using var variantCommand = connection.Command(
            $"SELECT {ProductRows.VariantColumns}, {isOfOther} FROM variant {(where.Length == 0 ? "" : $"WHERE product_pk IN (SELECT pk FROM product {where})")} ORDER BY product_pk, position",
            ("$ids", parameter));
        using var products = productCommand.ExecuteReader();
        using var variants = variantCommand.ExecuteReader();
        var more = variants.Read();
        while (products.Read())
        {
            var key = products.GetInt64(0);
            List<Variant> own = [];
            for (; more && variants.GetInt64(0) == key; more = variants.Read())
            {
                own.Add(ProductRows.ReadVariant(variants));
                if (variants.GetBoolean(variants.FieldCount - 1)) ofOthers?.Add(own[^1].Id);
            }

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
