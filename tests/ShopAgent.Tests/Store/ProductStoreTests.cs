using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Writing;

namespace ShopAgent.Tests.Store;

public sealed class ProductStoreTests : IDisposable
{
    private readonly CatalogFixture _catalog = new();

    public void Dispose() => _catalog.Dispose();

    [Fact]
    public void Every_field_survives_the_store()
    {
        var product = Full();
        _catalog.Save(CatalogFixture.Shop("a"), product);
        Assert.Equivalent(product, _catalog.Store.Find("a:7"), strict: true);
    }

    [Fact]
    public void A_product_is_found_by_the_id_of_each_of_its_variants()
    {
        _catalog.Save(CatalogFixture.Shop("a"), Full());
        Assert.Equal("a:7", _catalog.Store.Find("a:7-l")?.Id);
        Assert.Null(_catalog.Store.Find("a:nothing"));
    }

    [Fact]
    public void Many_come_in_the_order_asked_for_and_once()
    {
        _catalog.Save(CatalogFixture.Shop("a"), CatalogFixture.Product("a", "1", "Tent"), CatalogFixture.Product("a", "2", "Stove"), Full());
        Assert.Equal(["a:7", "a:2", "a:1"], _catalog.Store.FindMany(["a:7-m", "a:2", "a:gone", "a:7", "a:1"]).Select(product => product.Id));
    }

    [Fact]
    public void The_same_product_is_found_in_every_shop()
    {
        _catalog.Save(CatalogFixture.Shop("a"), CatalogFixture.Product("a", "1", "Tent") with { SameProductKey = "gtin:1" });
        _catalog.Save(CatalogFixture.Shop("b"), CatalogFixture.Product("b", "9", "Tent") with { SameProductKey = "gtin:1" }, CatalogFixture.Product("b", "2", "Pan"));
        Assert.Equal(["a:1", "b:9"], _catalog.Store.FindSame("gtin:1").Select(product => product.Id));
        Assert.Empty(_catalog.Store.FindSame(""));
    }

    [Fact]
    public void Everything_is_streamed_in_the_order_of_the_keys()
    {
        _catalog.Save(CatalogFixture.Shop("a"), CatalogFixture.Product("a", "1", "Green tent"), Full(), CatalogFixture.Product("a", "2", "Steel pan"));
        var all = _catalog.Store.ReadAll().ToList();
        Assert.Equal([1, 2, 1], all.Select(stored => stored.Product.Variants.Count));
        Assert.Equal("pan", all[2].Head);
        Assert.Equal(["a:2", "a:1"], _catalog.Store.FindByKeys([all[2].Key, all[0].Key]).Select(stored => stored.Product.Id));
    }

    [Fact]
    public void A_new_snapshot_keeps_unchanged_rows_changes_others_and_drops_what_is_gone()
    {
        _catalog.Save(CatalogFixture.Shop("a"), CatalogFixture.Product("a", "1", "Tent"), CatalogFixture.Product("a", "2", "Pan"), CatalogFixture.Product("a", "3", "Lamp"));
        _catalog.Save(CatalogFixture.Shop("b"), CatalogFixture.Product("b", "1", "Rope"));
        var keys = _catalog.Store.ReadAll().ToDictionary(stored => stored.Product.Id, stored => stored.Key);
        _catalog.Save(CatalogFixture.Shop("a"), CatalogFixture.Product("a", "1", "Tent"), CatalogFixture.Product("a", "2", "Frying pan", 2000));

        var after = _catalog.Store.ReadAll().ToDictionary(stored => stored.Product.Id);
        Assert.Equal(["a:1", "a:2", "b:1"], after.Keys.Order());
        Assert.Equal((keys["a:1"], keys["a:2"]), (after["a:1"].Key, after["a:2"].Key));
        Assert.Equal(2000, after["a:2"].Product.Variants[0].Offer.ListPrice?.MinorUnits);
    }

    [Fact]
    public void A_variant_may_move_to_another_product()
    {
        var one = CatalogFixture.Product("a", "1", "Shirt") with { Variants = [Variant("a:x"), Variant("a:y")] };
        _catalog.Save(CatalogFixture.Shop("a"), one, CatalogFixture.Product("a", "2", "Blouse"));
        _catalog.Save(CatalogFixture.Shop("a"), one with { Variants = [Variant("a:x")] }, CatalogFixture.Product("a", "2", "Blouse") with { Variants = [Variant("a:y")] });
        Assert.Equal("a:2", _catalog.Store.Find("a:y")?.Id);
        Assert.Equal(2, _catalog.Store.VariantCount);
    }

    [Fact]
    public void Merchants_carry_policy_and_counts_and_follow_the_version()
    {
        Assert.Empty(_catalog.Store.Merchants);
        var policy = new FulfilmentPolicy(new Money(490, Currency.Eur), new Money(5000, Currency.Eur), new FulfilmentTime(2, 4));
        var shop = CatalogFixture.Shop("a") with { Shipping = policy, Language = "fr", Country = "BE", ImportedAt = new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.FromHours(1)) };
        _catalog.Save(shop, Full());
        Assert.Equal(1, _catalog.Store.CatalogVersion);
        Assert.Equal(shop with { ProductCount = 1, VariantCount = 2 }, Assert.Single(_catalog.Store.Merchants));
        Assert.Same(_catalog.Store.Merchants, _catalog.Store.Merchants);
    }

    [Fact]
    public void A_snapshot_that_is_not_completed_changes_nothing()
    {
        _catalog.Save(CatalogFixture.Shop("a"), CatalogFixture.Product("a", "1", "Tent"));
        using (var connection = _catalog.Database.OpenUnpooled())
        using (var writer = ProductWriter.Begin(connection, CatalogFixture.Shop("a"), new MerchantSource(MerchantSource.Explicit, "feed", "2")))
        {
            writer.Write(CatalogFixture.Product("a", "1", "Changed"), "changed");
            Assert.Equal("Tent", _catalog.Store.Find("a:1")?.Title);
        }

        Assert.Equal("Tent", _catalog.Store.Find("a:1")?.Title);
        Assert.Equal(1, _catalog.Store.CatalogVersion);
    }

    [Fact]
    public void What_is_kept_of_a_product_ends_with_the_next_import_of_another_process()
    {
        _catalog.Save(CatalogFixture.Shop("a"), CatalogFixture.Product("a", "1", "Tent"));
        var tent = _catalog.Store.Find("a:1");
        Assert.Same(tent, _catalog.Store.Find("a:1"));
        Assert.Null(_catalog.Store.Find("a:2"));
        // Connections of its own count as another process.
        var other = new CatalogDatabase(_catalog.Directory);
        using (var connection = other.OpenUnpooled())
        using (var writer = ProductWriter.Begin(connection, CatalogFixture.Shop("a"), new MerchantSource(MerchantSource.Explicit, "feed", "2")))
        {
            writer.Write(CatalogFixture.Product("a", "1", "Tent", minor: 900), "tent");
            writer.Write(CatalogFixture.Product("a", "2", "Tarp"), "tarp");
            Assert.Same(tent, _catalog.Store.Find("a:1"));
            writer.Complete();
        }

        Assert.Equal(900, _catalog.Store.Find("a:1")!.Variants[0].Offer.ListPrice!.Value.MinorUnits);
        Assert.Equal("Tarp", _catalog.Store.Find("a:2")?.Title);
    }

    [Fact]
    public void The_id_of_a_product_goes_before_the_id_of_anothers_variant_whatever_was_read_before()
    {
        var one = CatalogFixture.Product("a", "1", "Shirt") with { Variants = [Variant("a:1"), Variant("a:2"), Variant("a:3")] };
        _catalog.Save(CatalogFixture.Shop("a"), one, CatalogFixture.Product("a", "2", "Blouse") with { Variants = [Variant("a:4")] });
        Assert.Equal("a:1", _catalog.Store.Find("a:1")?.Id);
        Assert.Equal("a:2", _catalog.Store.Find("a:2")?.Id);
        Assert.Equal(["a:1", "a:2"], _catalog.Store.FindMany(["a:3", "a:2", "a:1", "a:9"]).Select(product => product.Id));
    }

    private static Variant Variant(string id) => new() { Id = id, SourceId = id[2..], Offer = new Offer() };

    private static Product Full() => new()
    {
        Id = "a:7",
        MerchantId = "a",
        SourceId = "7",
        Title = "Rain jacket \"Ærø\"",
        Description = "Keeps\nrain out.",
        Brand = "Nordlys",
        Gtin = "4006381333931",
        Categories = ["Clothing > Jackets > Rain jackets", "Sale"],
        Tags = ["rain"],
        Attributes = new Dictionary<string, string> { ["material"] = "100 % polyamide", ["weight"] = "310 g" },
        Url = "https://shop.example/7",
        Images = ["https://shop.example/7.jpg"],
        Rating = new Rating(4.3m, 17),
        OptionNames = ["size"],
        Specs = [new Spec("weight", 310, "g", "310 g", "attribute"), new Spec("material", null, null, "polyamide", "attribute")],
        Allergens = new AllergenInfo(true, true, ["milk"], ["nuts"], ["gluten"]),
        Diets = ["vegan"],
        SameProductKey = "gtin:1",
        SourceLine = 12,
        Variants =
        [
            new Variant
            {
                Id = "a:7-m", SourceId = "7-m", Sku = "J7M", Gtin = "4006381333931", Mpn = "J-7", Options = new Dictionary<string, string> { ["size"] = "M" },
                Condition = ItemCondition.New, Image = "https://shop.example/7m.jpg", WeightGrams = 310.25m,
                Offer = new Offer
                {
                    ListPrice = new Money(12999, Currency.Eur), SalePrice = new Money(9999, Currency.Eur),
                    SaleWindow = new SaleWindow(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)), null), Availability = Availability.LimitedStock,
                    AvailableFrom = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), Stock = 3.1m, MinimumQuantity = 0.3m, Unit = SalesUnit.Kilogram, QuantityStep = 0.1m,
                    Content = new Measure(0.333m, "ml"), Delivery = new FulfilmentTime(1, 3),
                },
            },
            Variant("a:7-l"),
        ],
    };
}
