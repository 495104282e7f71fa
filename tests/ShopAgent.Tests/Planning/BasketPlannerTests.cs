using System.Diagnostics;
using CsCheck;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Planning;
using ShopAgent.Shopping.Planning.Model;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Planning;

public class BasketPlannerTests
{
    private static readonly Merchant[] Shops = [Sample.Shop("a", fee: 5m, freeFrom: 50m), Sample.Shop("b", fee: 3m), Sample.Shop("c")];

    [Fact]
    public void One_shop_is_cheaper_than_two_fees()
    {
        var plan = Plan([Need("torch", Offer("a:1", 20m), Offer("b:1", 19m)), Need("bag", Offer("a:2", 20m), Offer("b:2", 24m))]);

        // 20 + 20 + 5 at shop a against 19 + 20 + 5 + 3 at both.
        Assert.Equal(["a:1", "a:2"], VariantsOf(plan));
        Assert.Equal(Sample.Eur(45m), plan.Totals!.Total);
        Assert.Equal(Sample.Eur(10m), Assert.Single(plan.Totals.Shops).MissingForFreeShipping);
    }

    [Fact]
    public void A_dearer_item_that_reaches_free_shipping_wins()
    {
        var plan = Plan([Need("torch", Offer("a:1", 20m)), Need("bag", Offer("a:2", 28m), Offer("a:3", 30m))]);

        Assert.Equal(["a:1", "a:3"], VariantsOf(plan));
        Assert.Equal(Sample.Eur(50m), plan.Totals!.Total);
    }

    [Fact]
    public void The_basket_counts_for_the_threshold_but_not_for_the_budget()
    {
        LineItem[] existing = [new() { VariantId = "a:9", ProductId = "a:9", MerchantId = "a", Title = "Tent", Quantity = 1, UnitPrice = Sample.Eur(60m) }];

        var plan = Plan([Need("torch", Offer("a:1", 20m), Offer("b:1", 18m))], budget: 20m, existing: existing);

        Assert.True(plan.IsFeasible);
        Assert.Equal(["a:1"], VariantsOf(plan));
        Assert.Equal(Sample.Eur(20m), plan.Totals!.Total);
    }

    [Fact]
    public void Sparing_the_basket_its_fee_is_a_saving()
    {
        LineItem[] existing = [new() { VariantId = "a:9", ProductId = "a:9", MerchantId = "a", Title = "Pan", Quantity = 1, UnitPrice = Sample.Eur(40m) }];

        var plan = Plan([Need("torch", Offer("a:1", 10m), Offer("c:1", 6m))], existing: existing);

        Assert.Equal(["a:1"], VariantsOf(plan));
        Assert.Equal((Sample.Eur(-5m), Sample.Eur(5m)), (plan.Totals!.Shops[0].Shipping!.Value, plan.Totals.Total!.Value));
    }

    [Fact]
    public void Above_the_budget_the_cheapest_plan_and_the_minimum_are_given()
    {
        var plan = Plan([Need("torch", Offer("a:1", 20m)), Need("bag", Offer("b:2", 24m))], budget: 50m);

        Assert.False(plan.IsFeasible);
        Assert.Equal(Sample.Eur(52m), plan.Minimum);
        Assert.Equal(["a:1", "b:2"], VariantsOf(plan));
    }

    [Fact]
    public void Needs_without_offers_are_named()
    {
        var plan = Plan([Need("torch", Offer("a:1", 20m)), Need("unicorn"), Need("kite", Offer("a:5", 5m) with { Cost = Money.FromMajor(5m, new Currency("USD")) })]);

        Assert.False(plan.IsFeasible);
        Assert.Equal(["unicorn", "kite"], plan.Unmet);
        Assert.Null(plan.Minimum);
        Assert.Empty(plan.Choices);
    }

    [Fact]
    public void Too_few_shops_are_told_apart_from_too_little_money()
    {
        var plan = Plan([Need("torch", Offer("a:1", 20m)), Need("bag", Offer("b:2", 24m))], maxShops: 1);

        Assert.Equal(PlanObstacle.TooFewShops, plan.Obstacle);
        Assert.Equal(Sample.Eur(52m), plan.Minimum);
    }

    [Fact]
    public void Unknown_shipping_counts_as_free_and_shows_as_unknown()
    {
        var plan = Plan([Need("torch", Offer("a:1", 20m), Offer("c:1", 22m))]);

        Assert.Equal(["c:1"], VariantsOf(plan));
        Assert.Null(plan.Totals!.Shops[0].Shipping);
    }

    [Fact]
    public void Of_equal_totals_fewer_shops_win_then_utility_then_the_lower_id()
    {
        Merchant[] free = [Sample.Shop("a", fee: 0m), Sample.Shop("b", fee: 0m)];
        var first = Need("one", Offer("a:1", 10m), Offer("b:1", 10m, utility: 1));
        var second = Need("two", Offer("a:3", 10m, utility: 0.5), Offer("a:2", 10m, utility: 0.5), Offer("a:4", 10m));

        Assert.Equal(["a:1", "a:2"], VariantsOf(BasketPlanner.Plan(new PlanRequest([first, second], free, null, null, []), CancellationToken.None)));
    }

    [Fact]
    public void Another_currency_is_never_summed()
    {
        var plan = Plan([Need("torch", Offer("a:1", 20m), Offer("b:1", 20m), Offer("a:7", 1m) with { Cost = Money.FromMajor(1m, new Currency("USD")) })]);

        Assert.Equal(["b:1"], VariantsOf(plan));
    }

    [Fact]
    public void No_needs_are_met_for_nothing() => Assert.True(Plan([]).IsFeasible);

    [Fact]
    public void A_cancelled_plan_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => BasketPlanner.Plan(new PlanRequest([Need("torch", Offer("a:1", 20m))], Shops, null, null, []), cancelled.Token));
    }

    [Theory]
    [InlineData(6, 30, 7)]
    [InlineData(12, 50, 10)]
    public void A_large_request_is_planned_while_the_shopper_waits(int needs, int offers, int shops)
    {
        var request = RequestOf(needs, offers, shops);
        var watch = Stopwatch.StartNew();

        var plan = BasketPlanner.Plan(request, CancellationToken.None);

        Assert.Equal(needs, plan.Choices.Count);
        // Some tens of milliseconds on an idle machine; a search that does not prune takes minutes.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private static PlanRequest RequestOf(int needs, int offers, int shops)
    {
        var random = new Random(4711);
        PlanNeed NeedOf(int need)
        {
            var level = random.Next(500, 6000);
            return Need("need", [.. Enumerable.Range(0, offers).Select(offer => Offer($"s{random.Next(shops)}:{need}-{offer}", level * random.Next(80, 200) / 10000m, random.NextDouble()))]);
        }

        Merchant[] merchants = [.. Enumerable.Range(0, shops).Select(shop => Sample.Shop("s" + shop, fee: random.Next(300, 700) / 100m, freeFrom: random.Next(40, 120)))];
        return new PlanRequest([.. Enumerable.Range(0, needs).Select(NeedOf)], merchants, Sample.Eur(1000m), null, []);
    }

    private static BasketPlan Plan(PlanNeed[] needs, decimal? budget = null, int? maxShops = null, LineItem[]? existing = null) =>
        BasketPlanner.Plan(new PlanRequest(needs, Shops, budget is { } amount ? Sample.Eur(amount) : null, maxShops, existing ?? []), CancellationToken.None);

    private static PlanNeed Need(string label, params PlanCandidate[] candidates) => new(label, candidates);

    private static PlanCandidate Offer(string id, decimal cost, double utility = 0) => new(id, id.Split(':')[0], "Thing " + id, 1, Sample.Eur(cost), utility);

    private static IEnumerable<string> VariantsOf(BasketPlan plan) => plan.Choices.Select(choice => choice.Candidate.VariantId);
}
