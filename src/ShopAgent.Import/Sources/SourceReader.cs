using System.Globalization;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Import.Sources;

/// <summary>Finds the feeds that Catalog:Sources names and says everything that is wrong with it at once.</summary>
internal sealed class SourceReader
{
    public const string Key = CatalogOptions.SectionName + ":Sources";

    private readonly List<FeedSource> _feeds = [];
    private readonly List<string> _errors = [];

    public static SourceList Read(CatalogOptions options)
    {
        var reader = new SourceReader();
        for (var i = 0; i < options.Sources.Count; i++) reader.Add(options.Sources[i], $"{Key}:{i.ToString(CultureInfo.InvariantCulture)}");
        foreach (var same in reader._feeds.GroupBy(feed => feed.MerchantId, StringComparer.Ordinal).Where(same => same.Count() > 1))
            reader._errors.Add($"{same.Last().SettingKey}:Merchant is \"{same.Key}\", and so is the shop of {same.First().SettingKey} ({same.First().Path}); give every shop an id of its own.");
        return new SourceList(reader._feeds, reader._errors);
    }

    private void Add(SourceOptions source, string key)
    {
        if (source.Merchant?.Contains(':', StringComparison.Ordinal) == true) _errors.Add($"{key}:Merchant is \"{source.Merchant}\"; ids may not contain a colon.");
        var settings = new SourceSettings(source, key, _errors).Read(source.Merchant?.Trim() ?? "", source.Path ?? "");
        if (string.IsNullOrWhiteSpace(source.Path)) _errors.Add($"{key}:Path is missing; set it to a feed file, or to a folder of feeds.");
        else if (CatalogOptions.Find(source.Path) is not { } path) _errors.Add($"{key}:Path is \"{source.Path}\", which does not exist; set it to a feed file, or to a folder of feeds.");
        else AddFeeds(path, settings, key);
    }

    private void AddFeeds(string path, FeedSource settings, string key)
    {
        try
        {
            var found = MerchantManifest.Read(path);
            if (found.Count > 1 && (settings.MerchantId.Length > 0 || settings.Name.Length > 0))
                _errors.Add($"{key}:{(settings.MerchantId.Length > 0 ? "Merchant" : "Name")} names one shop, but {path} holds {found.Count}; remove it, or name one feed in {key}:Path.");
            else _feeds.AddRange(found.Select(feed => Filled(feed, settings)));
        }
        catch (CatalogException wrong)
        {
            _errors.Add($"{key}:Path: {wrong.Message}");
        }
    }

    /// <summary>A merchants.json in the folder is nearer to the feed than the settings.</summary>
    private static FeedSource Filled(FeedSource feed, FeedSource settings) => feed with
    {
        MerchantId = settings.MerchantId.Length > 0 ? settings.MerchantId : feed.MerchantId,
        Name = settings.Name.Length > 0 ? settings.Name : feed.Name,
        SettingKey = settings.SettingKey,
        Currency = feed.Currency ?? settings.Currency,
        DecimalSeparator = feed.DecimalSeparator ?? settings.DecimalSeparator,
        Language = feed.Language ?? settings.Language,
        Country = feed.Country ?? settings.Country,
        StoreUrl = feed.StoreUrl ?? settings.StoreUrl,
        Shipping = feed.Shipping ?? settings.Shipping,
    };
}

/// <summary>The feeds that Catalog:Sources names.</summary>
/// <param name="Errors">One sentence for each thing that is wrong, with its key and the remedy; the feeds are complete only when there is none.</param>
internal sealed record SourceList(IReadOnlyList<FeedSource> Feeds, IReadOnlyList<string> Errors);
