using System.Globalization;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Agent.References;

/// <summary>The shops as tools speak of them: by id, by the name that a model or a shopper writes, and the currencies they sell in.</summary>
internal sealed class ShopDirectory(IProductLookup products)
{
    public IReadOnlyList<Merchant> All => products.Merchants;

    public Merchant? Find(string id) => products.Merchants.FirstOrDefault(merchant => merchant.Id == id);

    /// <summary>The id where the catalogue has no such shop any more.</summary>
    public string NameOf(string id) => Find(id)?.Name ?? id;

    /// <summary>By id or whole name, else by a part of it.</summary>
    public Merchant? Named(string name) => products.Merchants.FirstOrDefault(merchant => merchant.Id.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase) || merchant.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? products.Merchants.FirstOrDefault(merchant => merchant.Name.Contains(name.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <param name="code">ISO 4217; null: the currency of most products.</param>
    /// <returns>Null when no shop sells in it.</returns>
    public Currency? CurrencyOf(string? code) => code is null
        ? products.Merchants.GroupBy(merchant => merchant.Currency).OrderByDescending(group => group.Sum(merchant => merchant.ProductCount)).Select(group => (Currency?)group.Key).FirstOrDefault()
        : products.Merchants.Select(merchant => (Currency?)merchant.Currency).FirstOrDefault(currency => currency!.Value.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>For a tool that was given another one.</summary>
    public string Currencies => string.Join(", ", products.Merchants.Select(merchant => merchant.Currency.Code).Distinct());

    /// <summary>"2-4" working days; null when not stated.</summary>
    public static string? Days(FulfilmentTime? time) => time is null ? null : string.Create(CultureInfo.InvariantCulture, $"{time.MinDays}-{time.MaxDays}");
}
