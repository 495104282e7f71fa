using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning;
using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Benchmarks.Planning;

/// <summary>
/// Random requests of 3 to 20 needs, 5 to 50 offers each, 2 to 10 shops. Shops charge nothing, a fee, or a fee up to a threshold; half of the needs are quantities that packs of several sizes
/// cover, some of them mixed; a third of the requests has a budget near what it takes, a third a limit on shops, a quarter nice-to-have needs.
/// </summary>
internal static class PlanInstances
{
    private static readonly int[] PackSizes = [1, 2, 3, 4, 5, 6, 8, 10, 12];

    public static PlanRequest Draw(int seed, bool largest)
    {
        // A fixed seed: the benchmark must ask everyone the same.
#pragma warning disable CA5394
        var random = new Random(seed);
        var shops = largest ? 10 : random.Next(2, 11);
        var needs = largest ? 20 : random.Next(3, 21);
        var offers = largest ? 50 : random.Next(5, 51);
        Merchant[] merchants = [.. Enumerable.Range(0, shops).Select(shop => Shop(shop, random))];
        var hasOptional = random.Next(4) == 0;
        PlanNeed[] list = [.. Enumerable.Range(0, needs).Select(need => Need(need, offers, shops, hasOptional && random.Next(2) == 0, random))];
        int? maxShops = random.Next(3) == 0 ? random.Next(1, Math.Min(shops, 5) + 1) : null;
        var request = new PlanRequest(list, merchants, null, maxShops, []);
        if (random.Next(3) > 0 || BasketPlanner.Plan(request, CancellationToken.None) is not { IsFeasible: true, Minimum: { } minimum }) return request;
        return request with { Budget = minimum with { MinorUnits = minimum.MinorUnits * random.Next(95, 115) / 100 } };
    }

    private static Merchant Shop(int index, Random random)
    {
        var fee = random.Next(10) == 0 ? 0 : random.Next(200, 800);
        var free = random.Next(5) == 0 ? (int?)null : random.Next(2000, 15000);
        return new Merchant
        {
            Id = "s" + index, Name = "Shop " + index, Currency = Currency.Eur,
            Shipping = new FulfilmentPolicy(new Money(fee, Currency.Eur), free is { } from ? new Money(from, Currency.Eur) : null, null),
        };
    }

    private static PlanNeed Need(int index, int offers, int shops, bool isOptional, Random random)
    {
        var level = random.Next(100, 6000);
        var inPacks = random.Next(2) == 0;
        var quantity = inPacks ? random.Next(2, 19) : 1;
        PackOffer[] packs = [.. Enumerable.Range(0, offers).Select(offer =>
        {
            var size = inPacks ? PackSizes[random.Next(PackSizes.Length)] : 1;
            var price = (long)(level * Math.Pow(size, 0.9) / Math.Pow(quantity, 0.9) * random.Next(80, 200) / 100);
            return new PackOffer($"{index}-{offer}", "s" + random.Next(shops), "Thing", size, new Money(Math.Max(1, price), Currency.Eur), null, inPacks && random.Next(3) == 0 ? "group" : null)
            {
                Utility = random.NextDouble(),
            };
        })];
        return new PlanNeed("need " + index, [.. PackCovers.Of(quantity, packs)], isOptional);
#pragma warning restore CA5394
    }
}
