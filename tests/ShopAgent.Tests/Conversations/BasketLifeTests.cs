using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Exports;
using ShopAgent.Shopping.Sessions;
using ShopAgent.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace ShopAgent.Tests.Conversations;

public class BasketLifeTests(DemoShops shops) : IClassFixture<DemoShops>
{
    [Theory]
    [InlineData("save my basket as weekly", "empty my basket", "what baskets do I have?", "load my weekly basket")]
    [InlineData("enregistre mon panier sous weekly", "vide mon panier", "montre mes paniers", "charge mon panier weekly")]
    public async Task A_basket_is_saved_listed_and_loaded_in_another_process(string save, string empty, string list, string load)
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAllAsync("spaghetti", "add the first one", "olive oil", "add the first one");
        var before = shopper.Basket;
        Assert.Equal(2, before.Count);
        await shopper.SayAllAsync(save, empty);
        Assert.Empty(shopper.Basket);
        shopper.Restart();

        Assert.Contains("weekly", (await shopper.SayAsync(list)).Reply, StringComparison.Ordinal);
        await shopper.SayAsync(load);

        Assert.Equal(before, shopper.Basket);
        await shopper.SayAsync(save.StartsWith("save", StringComparison.Ordinal) ? "undo" : "annule");
        Assert.Empty(shopper.Basket);
    }

    [Fact]
    public async Task Loading_says_what_became_dearer_and_what_is_gone_and_keeps_it()
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAllAsync("spaghetti", "add the first one", "save my basket as pasta");
        var kept = shopper.Service<SessionStore>().SavedBaskets("test").Single();
        var cheaper = kept.Lines[0] with { UnitPrice = Money.FromMajor(0.10m, Currency.Eur) };
        var gone = kept.Lines[0] with { VariantId = "corner:gone", ProductId = "corner:gone", Title = "Vanished noodles" };
        var session = shopper.Service<SessionStore>().Load("test");
        shopper.Service<SessionStore>().Save(session with { ToKeep = [kept with { Lines = [cheaper, gone] }] });
        shopper.Restart();

        var loaded = await shopper.SayAsync("load my pasta basket");

        Assert.Contains("0.10", loaded.Reply, StringComparison.Ordinal);
        Assert.Contains("Vanished noodles (no longer in the catalogue", loaded.Reply, StringComparison.Ordinal);
        Assert.Equal(cheaper.VariantId, Assert.Single(loaded.Basket.Lines).VariantId);
        var still = shopper.Service<SessionStore>().SavedBaskets("test").Single().Lines[1];
        Assert.Equal((gone.Title, gone.UnitPrice), (still.Title, still.UnitPrice));
    }

    [Fact]
    public async Task The_last_order_is_put_into_the_basket_again_and_not_ordered()
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAllAsync("spaghetti", "add the first one", "check out", "yes");
        Assert.Equal(1, shopper.Last.Orders);
        Assert.True(shopper.Last.Basket.IsEmpty);

        var again = await shopper.SayAsync("reorder my last order");

        Assert.Single(again.Basket.Lines);
        Assert.Equal(1, again.Orders);
    }

    [Fact]
    public async Task A_line_moves_to_another_shops_offer_of_the_same_product_in_one_step()
    {
        using var shopper = shops.NewShopper();
        var store = shopper.Service<ProductStore>();
        var product = store.ReadAll().Select(stored => stored.Product).First(product => product.Variants is [{ Options.Count: 0 } only] && CanBuy(only)
            && store.FindSame(product.SameProductKey).Any(other => other.MerchantId != product.MerchantId && other.Variants is [{ } same] && CanBuy(same)));
        var session = shopper.Service<SessionStore>().Load("test");
        shopper.Service<SessionStore>().Save(session with { Basket = shopper.Service<BasketEditor>().Add(session.Basket, product.Id, 1).Basket });
        shopper.Restart();

        await shopper.SayAsync($"move the {product.Title} to another shop");

        var moved = Assert.Single(shopper.Last.Basket.Lines);
        Assert.NotEqual(product.MerchantId, moved.MerchantId);
        Assert.Equal(product.SameProductKey, store.Find(moved.VariantId)!.SameProductKey);
        await shopper.SayAsync("undo");
        Assert.Equal(product.MerchantId, Assert.Single(shopper.Last.Basket.Lines).MerchantId);

        static bool CanBuy(Variant variant) => variant.Offer.CanBuy(1, DemoShops.Now).IsAllowed;
    }

    [Fact]
    public async Task An_export_holds_what_the_basket_holds()
    {
        using var folder = new TemporaryFolder();
        using var shopper = shops.NewShopper(services => services.Configure<ExportOptions>(options => options.Directory = folder.Path));
        await shopper.SayAllAsync("spaghetti", "add the first one", "olive oil", "add the first one", "export my basket to list.csv", "exporte mon panier en html", "split my basket by shop");
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
        var csv = await new StreamReader(Path.Combine(folder.Path, "list.csv")).ReadToEndAsync();
        Assert.All(shopper.Last.Basket.Lines, line => Assert.Contains(line.Title, csv, StringComparison.Ordinal));
        Assert.Contains(shopper.Last.Totals.Total.ToString()!, await new StreamReader(Path.Combine(folder.Path, "basket.html")).ReadToEndAsync(), StringComparison.Ordinal);
        Assert.All(shopper.Last.Totals.Shops, shop => Assert.Contains(shop.MerchantName, shopper.Last.Reply, StringComparison.Ordinal));
    }
}
