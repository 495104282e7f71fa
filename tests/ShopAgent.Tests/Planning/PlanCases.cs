using CsCheck;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Planning.Model;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Planning;

/// <summary>Small random requests, with few distinct prices so that ties are common and thresholds are often within reach.</summary>
internal static class PlanCases
{
    private const int ShopCount = 3;

    private static readonly Gen<Merchant> Shop = Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[0, 4],
        (fee, free) => Sample.Shop("x", fee: fee == 3 ? null : fee * 2m, freeFrom: free == 0 ? null : free * 5m));

    private static readonly Gen<PlanCandidate> Candidate = Gen.Select(
        Gen.Int[0, ShopCount - 1],
        Gen.Int[1, 8],
        Gen.Int[0, 2],
        Gen.Int[0, 99],
        (shop, cost, utility, id) => new PlanCandidate($"v{id:00}", ShopId(shop), "Thing", 1, Sample.Eur(cost), utility / 2.0));

    private static readonly Gen<PlanNeed> Need = Candidate.Array[1, 5].Select(candidates => new PlanNeed("need", [.. candidates.DistinctBy(candidate => candidate.VariantId)]));

    private static readonly Gen<LineItem> Existing = Gen.Select(Gen.Int[0, ShopCount - 1], Gen.Int[1, 12], (shop, price) => new LineItem
    {
        VariantId = "old", ProductId = "old", MerchantId = ShopId(shop), Title = "Old", Quantity = 1, UnitPrice = Sample.Eur(price),
    });

    public static Gen<PlanRequest> Request { get; } = Gen.Select(
        Need.Array[1, 4],
        Shop.Array[ShopCount],
        Gen.Int[0, 30],
        Gen.Int[0, 3],
        Existing.Array[0, 2],
        (needs, shops, budget, maxShops, existing) => new PlanRequest(
            needs,
            [.. shops.Select((shop, index) => shop with { Id = ShopId(index), Name = ShopId(index) })],
            budget == 0 ? null : Sample.Eur(budget),
            maxShops == 0 ? null : maxShops,
            existing));

    public static string ShopId(int index) => "shop" + (char)('a' + index);
}
