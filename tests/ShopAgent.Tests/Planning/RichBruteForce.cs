using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Tests.Planning;

/// <summary>The planner's whole rule, written down a second time and tried on every combination there is.</summary>
internal static class RichBruteForce
{
    /// <summary>Null for a need that is left out; the whole is null when no combination keeps the limits.</summary>
    public static IReadOnlyList<PlanCandidate?>? Best(PlanRequest request) => Combinations(request)
        .Where(plan => Shops(plan) <= (request.MaxShops ?? int.MaxValue) && (request.Budget is not { } budget || Total(request, plan) <= budget.MinorUnits))
        .OrderBy(plan => plan.Count(choice => choice is null))
        .ThenBy(plan => plan.Where((choice, need) => choice is not null && request.Keep.TryGetValue(request.Needs[need].Label, out var kept) && kept != choice.Key).Count())
        .ThenBy(plan => Goal(request, plan))
        .ThenBy(plan => request.Goal == PlanGoal.Premium ? Total(request, plan) : 0)
        .ThenBy(Shops)
        .ThenBy(plan => Math.Round(plan.Sum(choice => choice?.Waste ?? 0), 4))
        .ThenBy(plan => Math.Round(plan.Sum(choice => choice is null ? 0 : 1 - choice.Utility), 6))
        .ThenBy(plan => string.Join('\0', plan.Select(choice => choice?.Key ?? "")), StringComparer.Ordinal)
        .FirstOrDefault();

    private static long Goal(PlanRequest request, IReadOnlyList<PlanCandidate?> plan) => request.Goal switch
    {
        PlanGoal.Cheapest => Total(request, plan),
        PlanGoal.BestValue => Total(request, plan) + plan.Select((choice, need) => choice is null ? 0 : (long)Math.Round((1 - choice.Quality) * Median(request.Needs[need]))).Sum(),
        _ => plan.Sum(choice => choice is null ? 0 : (long)Math.Round((1 - choice.Quality) * 1000)),
    };

    private static long Median(PlanNeed need) => need.Candidates.Select(candidate => candidate.Cost.MinorUnits).Order().ElementAt(need.Candidates.Count / 2);

    private static int Shops(IReadOnlyList<PlanCandidate?> plan) => plan.OfType<PlanCandidate>().Select(choice => choice.MerchantId).Distinct().Count();

    private static IEnumerable<IReadOnlyList<PlanCandidate?>> Combinations(PlanRequest request) => request.Needs.Aggregate(
        (IEnumerable<IReadOnlyList<PlanCandidate?>>)[[]],
        (plans, need) => plans.SelectMany(plan => need.Candidates.Concat(need.IsOptional ? new PlanCandidate?[] { null } : []).Select(candidate => (IReadOnlyList<PlanCandidate?>)[.. plan, candidate])));

    private static long Total(PlanRequest request, IReadOnlyList<PlanCandidate?> plan) => request.Merchants.Sum(merchant =>
    {
        var before = request.Existing.Where(line => line.MerchantId == merchant.Id).Sum(line => line.LineTotal.MinorUnits);
        var spent = plan.OfType<PlanCandidate>().Where(choice => choice.MerchantId == merchant.Id).Sum(choice => choice.Cost.MinorUnits);
        return spent + ShippingOf(merchant, before + spent) - ShippingOf(merchant, before);
    });

    private static long ShippingOf(Merchant merchant, long subtotal) => merchant.Shipping?.CostFor(new Money(subtotal, merchant.Currency)).MinorUnits ?? 0;
}
