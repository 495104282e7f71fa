using ShopAgent.Catalog.Products;

namespace ShopAgent.Import.Sources;

/// <summary>One shop's feed as merchants.json, the folder or Catalog:Sources names it.</summary>
internal sealed record FeedSource
{
    public required string MerchantId { get; init; }

    public required string Name { get; init; }

    /// <summary>Full path of the feed.</summary>
    public required string Path { get; init; }

    /// <summary>Null: the feed's own prices or Catalog:Currency say it.</summary>
    public Currency? Currency { get; init; }

    public string? Language { get; init; }

    public string? Country { get; init; }

    /// <summary>'.' or ','; null: learned from the feed's prices.</summary>
    public char? DecimalSeparator { get; init; }

    public FulfilmentPolicy? Shipping { get; init; }

    /// <summary>Absolute http or https address of the shop; completes links of its feed.</summary>
    public string? StoreUrl { get; init; }

    /// <summary>"Catalog:Sources:0"; null: the feed was not named there.</summary>
    public string? SettingKey { get; init; }

    /// <summary>The merchants.json that names the feed; null: none does.</summary>
    public string? Manifest { get; init; }

    /// <summary>Stored with the merchant; null: the hash of the feed.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>What to do about a feed that states no currency, to follow "; ".</summary>
    public string CurrencyRemedy => SettingKey is { } key ? $"set {key}:Currency, for example to EUR"
        : Manifest is { } file ? $"set \"currency\" for {MerchantId} in {file}"
        : "give the option --currency, or set \"currency\" for the shop in merchants.json, or Catalog:Currency in appsettings.json";

    /// <summary>A sentence: what to do about prices whose mark may part thousands or decimals.</summary>
    public string SeparatorRemedy => SettingKey is { } key ? $"Set {key}:DecimalSeparator to \".\" or \",\"."
        : Manifest is { } file ? $"Set \"decimal_separator\" for {MerchantId} in {file}."
        : "Give the option --decimal-separator, or set \"decimal_separator\" for the shop in merchants.json.";
}
