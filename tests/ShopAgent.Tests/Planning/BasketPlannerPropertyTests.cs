using CsCheck;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning;
using ShopAgent.Shopping.Planning.Model;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Planning;

public class BasketPlannerPropertyTests
{
    private const int Cases = 3000;

    [Fact]
    public void The_plan_is_the_one_that_trying_everything_finds() => PlanCases.Request.AlwaysHolds(
        request =>
        {
            var plan = Plan(request);
            if (BruteForce.Best(request) is not { } best) return plan is { IsFeasible: false, Obstacle: PlanObstacle.TooFewShops, Choices.Count: 0, Minimum: not null };
            return plan.Choices.Select(choice => choice.Candidate).SequenceEqual(best.Choices)
                && plan.Minimum == new Money(best.Total, Currency.Eur)
                && plan.Totals!.Total == plan.Minimum;
        },
        Cases);

    [Fact]
    public void A_feasible_plan_is_never_over_budget_and_an_infeasible_one_always_is() => PlanCases.Request.AlwaysHolds(
        request =>
        {
            var plan = Plan(request);
            return plan.Obstacle == PlanObstacle.TooFewShops || plan.IsFeasible == (request.Budget is not { } budget || plan.Totals!.Total <= budget);
        },
        Cases);

    [Fact]
    public void One_more_offer_never_makes_it_dearer() => Gen.Select(PlanCases.Request, PlanCases.Request).AlwaysHolds(
        pair =>
        {
            var (request, other) = pair;
            var extra = other.Needs[0].Candidates[0] with { VariantId = "extra" };
            var richer = request with { Needs = [request.Needs[0] with { Candidates = [.. request.Needs[0].Candidates, extra] }, .. request.Needs.Skip(1)] };
            return Plan(request).Obstacle == PlanObstacle.TooFewShops || Plan(richer).Minimum <= Plan(request).Minimum;
        },
        Cases);

    [Fact]
    public void Other_names_and_another_order_of_the_shops_change_nothing() => PlanCases.Request.AlwaysHolds(
        request =>
        {
            var renamed = request with
            {
                Needs = [.. request.Needs.Select(need => need with { Candidates = [.. need.Candidates.Reverse().Select(candidate => candidate with { MerchantId = Mirror(candidate.MerchantId) })] })],
                Merchants = [.. request.Merchants.Reverse().Select(merchant => merchant with { Id = Mirror(merchant.Id), Name = "Another name" })],
                Existing = [.. request.Existing.Select(line => line with { MerchantId = Mirror(line.MerchantId) })],
            };
            return VariantsOf(Plan(renamed)).SequenceEqual(VariantsOf(Plan(request)));
        },
        Cases);

    private static BasketPlan Plan(PlanRequest request) => BasketPlanner.Plan(request, CancellationToken.None);

    private static IEnumerable<string> VariantsOf(BasketPlan plan) => plan.Choices.Select(choice => choice.Candidate.VariantId);

    /// <summary>The first shop becomes the last and so on.</summary>
    private static string Mirror(string shop) => shop switch { "shopa" => "shopz", "shopb" => "shopy", _ => "shopx" };
}
