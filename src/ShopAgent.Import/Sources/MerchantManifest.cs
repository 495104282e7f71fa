using System.Text.Json;
using System.Text.Json.Serialization;
using ShopAgent.Catalog.Products;
using ShopAgent.Import.Fields;

namespace ShopAgent.Import.Sources;

/// <summary>Which shops a path holds: those of its merchants.json, else one for each feed of the folder, else the one feed file.</summary>
internal static class MerchantManifest
{
    public const string FileName = "merchants.json";

    private static readonly string[] FeedExtensions = [".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".xml", ".gz"];

    /// <exception cref="CatalogException">The path does not exist, holds no feed, or its merchants.json is wrong.</exception>
    public static IReadOnlyList<FeedSource> Read(string path)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full)) return Path.GetFileName(full).Equals(FileName, StringComparison.OrdinalIgnoreCase) ? ReadManifest(full) : [ByName(full)];
        if (!Directory.Exists(full)) throw new CatalogException($"{path} does not exist; name a feed file, or a folder with feeds or a {FileName}.");
        var manifest = Path.Combine(full, FileName);
        if (File.Exists(manifest)) return ReadManifest(manifest);
        var feeds = Directory.EnumerateFiles(full)
            .Where(file => FeedExtensions.Contains(Path.GetExtension(file).ToLowerInvariant()))
            .Order(StringComparer.Ordinal).Select(ByName).ToList();
        if (feeds.GroupBy(feed => feed.MerchantId).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new CatalogException($"{full} has two feeds called {twice.Key}; rename one, or list both in a {FileName}.");
        return feeds.Count > 0 ? feeds : throw new CatalogException($"{full} holds no feed ({string.Join(", ", FeedExtensions)}) and no {FileName}.");
    }

    private static FeedSource ByName(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (Path.GetExtension(file).Equals(".gz", StringComparison.OrdinalIgnoreCase)) name = Path.GetFileNameWithoutExtension(name);
        return new FeedSource { MerchantId = name, Name = name, Path = file };
    }

    private static IReadOnlyList<FeedSource> ReadManifest(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var merchants = JsonSerializer.Deserialize(stream, ManifestJson.Default.ManifestFile)?.Merchants ?? [];
            if (merchants.Count == 0) throw new CatalogException($"{file} lists no merchants; write {{\"merchants\": [{{\"id\": \"shop\", \"feed\": \"shop.csv\", \"currency\": \"EUR\"}}]}}.");
            List<FeedSource> sources = [.. merchants.Select((merchant, index) => Source(merchant, index, file))];
            return sources.GroupBy(source => source.MerchantId).FirstOrDefault(group => group.Count() > 1) is { } twice
                ? throw new CatalogException($"{file} lists the merchant id \"{twice.Key}\" twice; ids must differ.")
                : sources;
        }
        catch (JsonException exception)
        {
            throw new CatalogException($"{file} is not valid at line {exception.LineNumber + 1}: {exception.Path} {exception.Message}", exception);
        }
    }

    private static FeedSource Source(ManifestMerchant merchant, int index, string file)
    {
        string Where(string field) => $"{file}: merchants[{index}].{field}";
        if (string.IsNullOrWhiteSpace(merchant.Id)) throw new CatalogException($"{Where("id")} is missing; give every shop a short id.");
        if (merchant.Id.Contains(':', StringComparison.Ordinal)) throw new CatalogException($"{Where("id")} is \"{merchant.Id}\"; ids may not contain a colon.");
        if (string.IsNullOrWhiteSpace(merchant.Feed)) throw new CatalogException($"{Where("feed")} is missing; name the shop's feed file.");
        if (merchant.Currency is { Length: > 0 } code && !Currency.IsCode(code))
            throw new CatalogException($"{Where("currency")} is \"{code}\"; write a three-letter ISO 4217 code such as EUR.");
        if (merchant.DecimalSeparator is not (null or "" or "." or ",")) throw new CatalogException($"{Where("decimal_separator")} is \"{merchant.DecimalSeparator}\"; write \".\" or \",\".");
        if (merchant.StoreUrl is { Length: > 0 } && UrlText.Http(merchant.StoreUrl) is null)
            throw new CatalogException($"{Where("store_url")} is \"{merchant.StoreUrl}\"; write the shop's address, for example https://shop.example/.");
        Currency? currency = merchant.Currency is { Length: > 0 } ? new Currency(merchant.Currency) : null;
        return new FeedSource
        {
            MerchantId = merchant.Id.Trim(),
            Name = string.IsNullOrWhiteSpace(merchant.Name) ? merchant.Id.Trim() : merchant.Name.Trim(),
            Path = Path.GetFullPath(merchant.Feed, Path.GetDirectoryName(file)!),
            Currency = currency,
            Language = merchant.Language,
            Country = merchant.Country,
            DecimalSeparator = merchant.DecimalSeparator is { Length: 1 } separator ? separator[0] : null,
            StoreUrl = UrlText.Http(merchant.StoreUrl),
            Manifest = file,
            Shipping = merchant.Shipping is { } shipping ? Policy(shipping, currency, Where) : null,
        };
    }

    private static FulfilmentPolicy? Policy(ManifestShipping shipping, Currency? currency, Func<string, string> where)
    {
        if (currency is not { } known) throw new CatalogException($"{where("shipping")} has amounts but {where("currency")} is missing; say which currency they are in.");
        if (shipping.Fee is not { } fee) throw new CatalogException($"{where("shipping.fee")} is missing; write 0 where shipping is free.");
        if (fee < 0 || shipping.FreeFrom < 0) throw new CatalogException($"{where("shipping")} has a negative amount.");
        var delivery = shipping.Days switch
        {
            null or [] => null,
            [>= 0 and var min, var max] when max >= min => new FulfilmentTime(min, max),
            _ => throw new CatalogException($"{where("shipping.days")} must be [min, max], for example [2, 4]."),
        };
        return new FulfilmentPolicy(Money.FromMajor(fee, known), shipping.FreeFrom is { } free ? Money.FromMajor(free, known) : null, delivery);
    }
}

/// <summary>merchants.json as it is written.</summary>
internal sealed record ManifestFile(IReadOnlyList<ManifestMerchant>? Merchants);

/// <summary>One shop of merchants.json.</summary>
/// <param name="Feed">File name, relative to merchants.json.</param>
internal sealed record ManifestMerchant(
    string? Id, string? Name, string? Feed, string? Currency, string? Language, string? Country, string? DecimalSeparator, string? StoreUrl, ManifestShipping? Shipping);

/// <summary>A shop's shipping policy in merchants.json.</summary>
/// <param name="Fee">In major units of the merchant's currency.</param>
/// <param name="FreeFrom">Subtotal from which shipping is free, in major units.</param>
/// <param name="Days">Usual delivery time in days: [min, max].</param>
internal sealed record ManifestShipping(decimal? Fee, decimal? FreeFrom, IReadOnlyList<int>? Days);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, PropertyNameCaseInsensitive = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(ManifestFile))]
internal sealed partial class ManifestJson : JsonSerializerContext;
