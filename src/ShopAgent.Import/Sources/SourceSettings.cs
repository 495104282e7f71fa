using System.Globalization;
using System.Text.RegularExpressions;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Fields;

namespace ShopAgent.Import.Sources;

/// <summary>Checks the values of one entry of Catalog:Sources and notes every one that is wrong.</summary>
/// <param name="key">"Catalog:Sources:0".</param>
internal sealed partial class SourceSettings(SourceOptions source, string key, List<string> errors)
{
    /// <summary>What the entry states, for one feed; wrong values are left out.</summary>
    public FeedSource Read(string merchantId, string path)
    {
        var currency = Currency();
        return new FeedSource
        {
            MerchantId = merchantId,
            Name = source.Name?.Trim() is { Length: > 0 } name ? name : merchantId,
            Path = path,
            SettingKey = key,
            Currency = currency,
            DecimalSeparator = Checked(source.DecimalSeparator, "DecimalSeparator", text => text is "." or ",", "set it to \".\" or \",\"")?[0],
            Language = Checked(source.Language, "Language", text => LanguageTag().IsMatch(text), "set it to a language code such as en or fr-BE"),
            Country = Checked(source.Country, "Country", text => CountryCode().IsMatch(text), "set it to a two-letter country code such as BE")?.ToUpperInvariant(),
            StoreUrl = Checked(source.StoreUrl, "StoreUrl", text => UrlText.Http(text) is not null, "set it to the shop's address, for example https://shop.example/"),
            Shipping = source.Shipping is { } shipping ? Policy(shipping, currency) : null,
        };
    }

    private Currency? Currency() => Checked(source.Currency, "Currency", Catalog.Products.Currency.IsCode, "set it to a three-letter ISO 4217 code such as EUR") is { } code ? new Currency(code) : null;

    private FulfilmentPolicy? Policy(SourceShipping shipping, Currency? currency)
    {
        if (currency is null && string.IsNullOrWhiteSpace(source.Currency)) errors.Add($"{key}:Currency is missing; {key}:Shipping has amounts, set their three-letter ISO 4217 code such as EUR.");
        if (string.IsNullOrWhiteSpace(shipping.Fee)) errors.Add($"{key}:Shipping:Fee is missing; set it to an amount such as 4.90, or 0 where shipping is free.");
        var fee = Amount(shipping.Fee, "Shipping:Fee");
        var free = Amount(shipping.FreeFrom, "Shipping:FreeFrom");
        var days = Days(shipping.Days);
        return currency is { } known && fee is { } stated ? new FulfilmentPolicy(Money.FromMajor(stated, known), free is { } from ? Money.FromMajor(from, known) : null, days) : null;
    }

    private decimal? Amount(string? text, string name) =>
        Checked(text, name, value => Number(value) is >= 0, "set it to an amount such as 4.90") is { } amount ? Number(amount) : null;

    private FulfilmentTime? Days(IList<string> days)
    {
        if (days.Count == 0) return null;
        int[] read = [.. days.Select(day => int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)];
        if (read is [>= 0 and var min, var max] && max >= min) return new FulfilmentTime(min, max);
        errors.Add($"{key}:Shipping:Days is [{string.Join(", ", days)}]; set it to [min, max] in whole days, for example [2, 4].");
        return null;
    }

    private string? Checked(string? text, string name, Func<string, bool> isRight, string remedy)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (isRight(text.Trim())) return text.Trim();
        errors.Add($"{key}:{name} is \"{text}\"; {remedy}.");
        return null;
    }

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>RFC 5646, as far as shops use it.</summary>
    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex LanguageTag();

    [GeneratedRegex("^[A-Za-z]{2}$")]
    private static partial Regex CountryCode();
}
