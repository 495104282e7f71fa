using ShopAgent.Catalog.Products;

namespace ShopAgent.Tests.Fakes;

/// <summary>Products and shops for tests, in EUR unless a test says otherwise.</summary>
internal static class Sample
{
    public static Money Eur(decimal amount) => Money.FromMajor(amount, Currency.Eur);

    public static Merchant Shop(string id, decimal? fee = null, decimal? freeFrom = null, string? name = null) => new()
    {
        Id = id,
        Name = name ?? "Shop " + id,
        Currency = Currency.Eur,
        Shipping = fee is { } cost ? new FulfilmentPolicy(Eur(cost), freeFrom is { } free ? Eur(free) : null, null) : null,
    };

    public static Offer Offer(decimal? price, decimal? stock = null) => new() { ListPrice = price is { } amount ? Eur(amount) : null, Stock = stock, Availability = Availability.InStock };

    public static Variant Variant(string id, Offer offer, params (string Name, string Value)[] options) => new()
    {
        Id = id,
        SourceId = id.Split(':')[^1],
        Offer = offer,
        Options = options.ToDictionary(option => option.Name, option => option.Value),
    };

    /// <summary>A product of one variant with the same id; the part of the id before the colon is the shop.</summary>
    public static Product Single(string id, decimal? price, string? title = null, decimal? stock = null) => Single(id, Offer(price, stock), title);

    public static Product Single(string id, Offer offer, string? title = null) => Product(id, title ?? "Product " + id, Variant(id, offer));

    public static Product Product(string id, string title, params Variant[] variants) => new()
    {
        Id = id,
        MerchantId = id.Split(':')[0],
        SourceId = id.Split(':')[^1],
        Title = title,
        Variants = variants,
    };
}
