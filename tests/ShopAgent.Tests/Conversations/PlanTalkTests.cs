using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ShopAgent.Agent.Panels;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Exports;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Conversations;

/// <summary>Talking about a whole basket; the best one is worked out again here, by trying every offer of every pair of shops.</summary>
public class PlanTalkTests(DemoShops shops) : IClassFixture<DemoShops>
{
    [Fact]
    public async Task A_hike_from_two_shops_at_most_ends_in_the_optimum_and_takes_corrections()
    {
        using var folder = new TemporaryFolder();
        using var shopper = shops.NewShopper(services => services.Configure<ExportOptions>(options => options.Directory = folder.Path));
        await shopper.SayAsync("for a hike I need 2 head torches, a sleeping bag, a 30 l backpack and 4 energy bars. Two shops at most, not black, no peanuts, cheapest total with shipping");
        var plan = Plan(shopper);
        Assert.True(plan.Plan.IsFeasible);
        Assert.Equal(4, plan.Plan.Choices.Count);
        Assert.InRange(plan.Plan.Shops, 1, 2);
        Assert.True(shopper.Last.Basket.IsEmpty);
        Assert.Equal(Least(shopper, [("head torch", 2), ("sleeping bag", 1), ("30 l backpack", 1), ("energy bar", 4)]), plan.Plan.Totals!.Total!.Value.MinorUnits);

        await shopper.SayAsync("add them all");
        Assert.Equal(plan.Plan.Totals.Total, shopper.Last.Totals.Total);
        await shopper.SayAsync("3 head torches actually, not 2");
        Assert.Contains(shopper.Last.Basket.Lines, line => line.Quantity == 3);

        await shopper.SayAsync("export my basket to hike.json");
        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "hike.json")));
        Assert.Equal(
            shopper.Last.Basket.Lines.Select(line => (line.Title, line.Quantity, line.LineTotal.Amount)),
            file.RootElement.GetProperty("lines").EnumerateArray().Select(line => (line.GetProperty("title").GetString()!, line.GetProperty("quantity").GetDecimal(), line.GetProperty("lineTotal").GetDecimal())));
        Assert.Equal(shopper.Last.Totals.Total!.Value.Amount, file.RootElement.GetProperty("total").GetDecimal());
    }

    [Theory]
    [InlineData("a head torch, a sleeping bag and a stove", "the premium version", "fewest shops", "under 60 euros all in", "what would I have to drop?", "without the stove")]
    [InlineData("il me faut une lampe frontale, un sac de couchage et un réchaud", "la version haut de gamme", "chez le moins de magasins possible", "moins de 60 euros tout compris", "à quoi devrais-je renoncer ?", "sans le réchaud")]
    public async Task Tiers_shops_budget_and_dropping_are_spoken_of(string needs, string premium, string fewest, string budget, string drop, string without)
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAsync(needs);
        var cheapest = Plan(shopper).Plan;
        await shopper.SayAsync(premium);
        Assert.True(Plan(shopper).Plan.Quality > cheapest.Quality);
        await shopper.SayAsync(fewest);
        Assert.Equal(1, Plan(shopper).Plan.Shops);
        await shopper.SayAsync(budget);
        Assert.False(Plan(shopper).Plan.IsFeasible);
        Assert.Single(Plan(shopper).Advice!.Drop);
        await shopper.SayAsync(drop);
        Assert.NotEmpty(Plan(shopper).Advice!.Drop);
        await shopper.SayAsync(without);
        Assert.Equal(2, Plan(shopper).Plan.Choices.Count);
        Assert.True(shopper.Last.Basket.IsEmpty);
    }

    [Theory]
    [InlineData("a head torch and a sleeping bag", "delivered by friday", "delivered by tomorrow")]
    [InlineData("une lampe frontale et un sac de couchage", "livré avant vendredi", "livré avant demain")]
    public async Task A_day_is_kept_or_the_earliest_one_is_named(string needs, string friday, string tomorrow)
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAllAsync(needs, friday);
        Assert.Contains(shopper.Last.Tools, call => call.Name == "basket_plan" && !call.Arguments.Contains("needs", StringComparison.Ordinal));
        await shopper.SayAsync(tomorrow);
        Assert.DoesNotContain(shopper.Last.Panels.OfType<PlanPanel>(), panel => panel.Plan.IsFeasible);
        Assert.True(shopper.Last.Basket.IsEmpty);
    }

    private static PlanPanel Plan(Shopper shopper) => shopper.Last.Panels.OfType<PlanPanel>().Last();

    /// <summary>Minor units. What each need may be is what a search of its own finds; which offers make the cheapest basket is tried out.</summary>
    private static long Least(Shopper shopper, (string Request, int Count)[] needs)
    {
        var search = shopper.Service<Catalog.Search.ProductSearch>();
        var parser = shopper.Service<Catalog.Search.QueryParser>();
        var offers = needs.Select(need => search.Search(parser.Parse(need.Request + ", not black, no peanuts") with { WantsAll = true }, 500).Hits
            .Where(hit => hit.Unknown.Count == 0)
            .SelectMany(hit => (hit.Variant is { } one ? [one] : hit.Product.Variants).Where(variant => !variant.OptionsText.Contains("black", StringComparison.OrdinalIgnoreCase)).Select(variant => (hit.Product.MerchantId, variant.Offer)))
            .Where(offer => offer.Offer.CanBuy(need.Count, DemoShops.Now).IsAllowed)
            .Select(offer => (offer.MerchantId, Cost: (offer.Offer.PriceAt(DemoShops.Now)!.Value * need.Count).MinorUnits)).Distinct().ToList()).ToList();
        var merchants = shopper.Products.Merchants;
        return merchants.SelectMany(first => merchants.Select(second => LeastOf(first, second, offers))).Min();
    }

    private static long LeastOf(Merchant first, Merchant second, List<List<(string MerchantId, long Cost)>> offers)
    {
        HashSet<(long First, long Second)> spent = [(0, 0)];
        foreach (var need in offers)
        {
            spent = [.. spent.SelectMany(sums => need.Where(offer => offer.MerchantId == first.Id || offer.MerchantId == second.Id)
                .Select(offer => offer.MerchantId == first.Id ? (sums.First + offer.Cost, sums.Second) : (sums.First, sums.Second + offer.Cost)))];
        }

        long Whole(Merchant shop, long goods) => goods + shop.Shipping!.CostFor(new Money(goods, shop.Currency)).MinorUnits;
        return spent.Select(sums => Whole(first, sums.First) + Whole(second, sums.Second)).DefaultIfEmpty(long.MaxValue).Min();
    }
}
