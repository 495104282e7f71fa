using ShopAgent.Catalog.Products;

namespace ShopAgent.Tests.Import;

/// <summary>The demo catalogue is the proof that the formats work: each of its shops uses another one.</summary>
public sealed class DemoCatalogueTests : IDisposable
{
    private const int FewestProducts = 600;

    private const int FewestShared = 120;

    private readonly ImportFixture _import = new();

    public void Dispose() => _import.Dispose();

    [Fact]
    public async Task Seven_shops_in_seven_formats_are_imported_whole()
    {
        var reports = await _import.ImportAllAsync(Path.Combine(AppContext.BaseDirectory, "catalog"), currency: null);
        Assert.All(reports, report => Assert.True(report is { IsImported: true, Rejected: 0, Warnings: 0, WithoutPrice: 0, Skipped: 0 }, $"{report.Merchant}: {report.Failure} {string.Join("; ", report.Issues)}"));
        Assert.Equal(7, reports.Select(report => report.MerchantId).Distinct().Count());
        Assert.Equal(7, reports.Select(report => report.Format).Distinct().Count());
        Assert.InRange(reports.Sum(report => report.Products), FewestProducts, int.MaxValue);

        var products = _import.Store.ReadAll().Select(stored => stored.Product).ToList();
        Assert.Equal(reports.Sum(report => report.Products), products.Count);
        Assert.InRange(products.GroupBy(product => product.SameProductKey).Count(IsSharedAtDifferentPrices), FewestShared, int.MaxValue);
    }

    [Fact]
    public async Task No_format_loses_what_conversations_need()
    {
        await _import.ImportAllAsync(Path.Combine(AppContext.BaseDirectory, "catalog"), currency: null);
        var shops = _import.Store.ReadAll().Select(stored => stored.Product).GroupBy(product => product.MerchantId).ToList();
        Assert.All(shops, shop =>
        {
            Assert.All(shop, product => Assert.NotNull(product.Brand));
            Assert.All(shop, product => Assert.NotEmpty(product.Categories));
            Assert.All(shop, product => Assert.NotEmpty(product.Description));
            Assert.All(shop.SelectMany(product => product.Variants), variant => Assert.NotNull(variant.Offer.Delivery));
            Assert.All(shop.SelectMany(product => product.Variants), variant => Assert.NotNull(variant.Gtin));
            Assert.Contains(shop, product => product.Rating is { Count: > 100 });
            Assert.Contains(shop, product => product.Tags.Count > 0);
            Assert.Contains(shop, product => product.Attributes.Count > 2);
            Assert.Contains(shop, product => product.Variants[0].Offer.Content is not null);
            Assert.Contains(shop.SelectMany(product => product.Variants), variant => variant.Offer.SalePrice is not null);
            Assert.Contains(shop.SelectMany(product => product.Variants), variant => variant.Offer.Stock > 0);
            Assert.Contains(shop.SelectMany(product => product.Variants), variant => variant.Offer.Availability == Availability.OutOfStock);
            Assert.Contains(shop.SelectMany(product => product.Variants), variant => variant.Mpn is not null);
        });
        Assert.All(shops.Where(shop => shop.Key is "greenvale" or "corner-larder" or "fjellheim" or "wunderkiste"), shop =>
        {
            Assert.Contains(shop, product => product.Allergens.MayContain.Contains("nuts"));
            Assert.Contains(shop, product => product.Allergens is { IsDeclared: true, Contains.Count: > 0, FreeOf.Count: > 0 });
            Assert.Contains(shop, product => product.Diets.Contains("vegan"));
        });
        Assert.All(shops.Where(shop => shop.Key is "greenvale" or "corner-larder" or "wunderkiste"), shop => Assert.Contains(shop, product => product.Variants[0].Offer.Unit == SalesUnit.Kilogram));
        Assert.All(shops.Where(shop => shop.Key is "fjellheim" or "maison-lune"), shop => Assert.Contains(shop, product => product.OptionNames.Count == 2));
    }

    private static bool IsSharedAtDifferentPrices(IEnumerable<Product> offers) =>
        offers.DistinctBy(product => product.MerchantId).Select(product => product.Variants.Min(variant => variant.Offer.PriceAt(DateTimeOffset.UnixEpoch)?.MinorUnits)).Distinct().Count() > 1;
}
