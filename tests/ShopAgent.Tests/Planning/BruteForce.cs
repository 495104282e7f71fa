using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Tests.Planning;

/// <summary>The planner's rule, tried on every combination there is.</summary>
internal static class BruteForce
{
    /// <summary>The best combination and its total in minor units; null when none keeps the limit on shops.</summary>
    public static (long Total, IReadOnlyList<PlanCandidate> Choices)? Best(PlanRequest request) => Combinations(request.Needs)
        .Where(choices => request.MaxShops is not { } most || ShopsOf(choices) <= most)
        .Select(choices => ((long Total, IReadOnlyList<PlanCandidate> Choices)?)(TotalOf(request, choices), choices))
        .OrderBy(plan => plan!.Value.Total)
        .ThenBy(plan => ShopsOf(plan!.Value.Choices))
        .ThenByDescending(plan => Math.Round(plan!.Value.Choices.Sum(choice => choice.Utility), 6))
        .ThenBy(plan => string.Join('\0', plan!.Value.Choices.Select(choice => choice.VariantId)), StringComparer.Ordinal)
        .FirstOrDefault();

    private static int ShopsOf(IReadOnlyList<PlanCandidate> choices) => choices.Select(choice => choice.MerchantId).Distinct().Count();

    private static IEnumerable<IReadOnlyList<PlanCandidate>> Combinations(IReadOnlyList<PlanNeed> needs) => needs.Aggregate(
        (IEnumerable<IReadOnlyList<PlanCandidate>>)[[]],
        (plans, need) => plans.SelectMany(plan => need.Candidates.Select(candidate => (IReadOnlyList<PlanCandidate>)[.. plan, candidate])));

    private static long TotalOf(PlanRequest request, IReadOnlyList<PlanCandidate> choices) => request.Merchants.Sum(merchant =>
    {
        var before = request.Existing.Where(line => line.MerchantId == merchant.Id).Sum(line => line.LineTotal.MinorUnits);
        var spent = choices.Where(choice => choice.MerchantId == merchant.Id).Sum(choice => choice.Cost.MinorUnits);
        return spent + ShippingOf(merchant, before + spent) - ShippingOf(merchant, before);
    });

    private static long ShippingOf(Merchant merchant, long subtotal) => merchant.Shipping?.CostFor(new Money(subtotal, merchant.Currency)).MinorUnits ?? 0;
}
