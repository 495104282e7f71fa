using CsCheck;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning;
using ShopAgent.Shopping.Planning.Model;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Planning;

/// <summary>Tiers, nice-to-have needs, earlier plans, days and time limits, each against trying everything.</summary>
public class PlanGoalTests
{
    private const int Cases = 1500;

    private static readonly DateOnly Today = new(2026, 11, 27);

    private static readonly Gen<PlanRequest> Rich = Gen.Select(PlanCases.Request, Gen.Int[0, 2], Gen.Int[0, 3].Array[4], Gen.Int[0, 4].Array[20], (request, goal, optional, traits) => request with
    {
        Goal = (PlanGoal)goal,
        Needs = [.. request.Needs.Select((need, index) => new PlanNeed(
            "need " + index,
            [.. need.Candidates.Select((candidate, place) => candidate with
            {
                Quality = traits[(index + (3 * place)) % 20] / 4.0, Waste = traits[(2 * index + place) % 20] / 8.0,
                Arrives = traits[(index + place) % 20] == 0 ? null : Today.AddDays(traits[(index + place) % 20]),
            })],
            optional[index] == 0))],
    });

    [Fact]
    public void Every_tier_finds_what_trying_everything_finds() => Rich.AlwaysHolds(
        request =>
        {
            var plan = Plan(request);
            var best = RichBruteForce.Best(request);
            return plan.IsFeasible == best is not null && plan.IsProved && (best is null || plan.Choices.Select(choice => choice.Candidate.Key).SequenceEqual(best.OfType<PlanCandidate>().Select(candidate => candidate.Key)));
        },
        Cases);

    [Fact]
    public void A_plan_made_again_changes_as_little_as_possible() => Gen.Select(Rich, Rich).AlwaysHolds(
        pair =>
        {
            var before = Plan(pair.Item1);
            var request = pair.Item1 with { Budget = pair.Item2.Budget, MaxShops = pair.Item2.MaxShops, Keep = before.Choices.ToDictionary(choice => choice.Need, choice => choice.Candidate.Key) };
            var plan = Plan(request);
            var best = RichBruteForce.Best(request);
            return plan.IsFeasible == best is not null && (best is null || plan.Choices.Select(choice => choice.Candidate.Key).SequenceEqual(best.OfType<PlanCandidate>().Select(candidate => candidate.Key)));
        },
        Cases);

    [Fact]
    public void Nothing_in_a_plan_is_late_and_nothing_over_budget() => Gen.Select(Rich, Gen.Int[0, 4]).AlwaysHolds(
        pair =>
        {
            var request = pair.Item1 with { DeliverBy = Today.AddDays(pair.Item2) };
            var plan = Plan(request);
            return !plan.IsFeasible || plan.Choices.Count == 0
                || (plan.Arrives <= request.DeliverBy && plan.Totals!.Total <= (request.Budget ?? plan.Totals.Total) && plan.Shops <= (request.MaxShops ?? int.MaxValue));
        },
        Cases);

    [Fact]
    public void Without_time_the_plan_is_whole_and_the_gap_is_true() => Rich.AlwaysHolds(
        request =>
        {
            var (hasty, best) = (Plan(request with { TimeLimit = TimeSpan.Zero }), Plan(request));
            if (hasty.IsFeasible != best.IsFeasible) return false;
            if (!best.IsFeasible) return true;
            var isWhole = hasty.Choices.Count + hasty.LeftOut.Count == request.Needs.Count && (hasty.Totals?.Total is not { } total || total <= (request.Budget ?? total));
            var isSame = hasty.Choices.Select(choice => choice.Candidate.Key).SequenceEqual(best.Choices.Select(choice => choice.Candidate.Key));
            if (hasty.IsProved) return isSame;
            if (request.Goal != PlanGoal.Cheapest || request.Needs.Any(need => need.IsOptional)) return isWhole && hasty.Gap >= 0;
            return isWhole && (hasty.Totals!.Total!.Value.MinorUnits <= 0 || hasty.Totals!.Total!.Value.MinorUnits * (1 - hasty.Gap) <= best.Totals!.Total!.Value.MinorUnits + 0.001m);
        },
        Cases);

    [Fact]
    public void Every_remedy_makes_the_request_feasible_and_less_of_it_does_not() => Gen.Select(Rich, Gen.Int[0, 4], Gen.Int[1, 12]).AlwaysHolds(
        triple =>
        {
            var request = triple.Item1 with { DeliverBy = triple.Item2 == 0 ? null : Today.AddDays(triple.Item2), Budget = Sample.Eur(triple.Item3) };
            if (Plan(request).IsFeasible) return true;
            var advice = PlanAdvisor.For(request, CancellationToken.None);
            if (advice.Budget is { } budget && (!Plan(request with { Budget = budget }).IsFeasible || Plan(request with { Budget = budget with { MinorUnits = budget.MinorUnits - 1 } }).IsFeasible)) return false;
            if (advice.Shops is { } shops && (!Plan(request with { MaxShops = shops }).IsFeasible || Plan(request with { MaxShops = shops - 1 }).IsFeasible)) return false;
            if (advice.DeliverBy is { } day && (!Plan(request with { DeliverBy = day }).IsFeasible || Plan(request with { DeliverBy = day.AddDays(-1) }).IsFeasible)) return false;
            if (advice.Drop.Count == 0) return true;
            var rest = Plan(request with { Needs = [.. request.Needs.Where(need => !advice.Drop.Contains(need.Label) && !need.IsOptional)], Goal = PlanGoal.Cheapest });
            return rest.IsFeasible && rest.Totals?.Total == advice.TotalWithoutDropped;
        },
        500);

    [Fact]
    public void Other_plans_are_better_in_what_they_are_named_for_and_keep_the_limits() => Rich.AlwaysHolds(
        request =>
        {
            var plan = Plan(request);
            return PlanOptions.For(request, plan, CancellationToken.None).All(option =>
                option.Plan.Totals!.Total <= (request.Budget ?? option.Plan.Totals.Total)
                && option.Extra == option.Plan.Totals.Total!.Value - plan.Totals!.Total!.Value
                && option.Kind switch { PlanKind.Cheapest => option.Extra.MinorUnits < 0, PlanKind.FewestShops => option.Plan.Shops < plan.Shops, _ => option.Plan.Quality > plan.Quality });
        },
        500);

    [Fact]
    public void A_dozen_eggs_come_in_the_cheapest_mix_without_a_pack_too_many()
    {
        PackOffer Pack(string id, int content, decimal price) => new(id, "a", "Eggs", content, Sample.Eur(price), null, "eggs");

        var covers = PackCovers.Of(16, [Pack("x6", 6, 2.4m), Pack("x10", 10, 3.5m)]).ToList();
        var plan = Plan(new PlanRequest([new PlanNeed("eggs", covers)], [Sample.Shop("a")], null, null, []));

        Assert.Equal([("x10", 1m), ("x6", 1m)], plan.Choices[0].Candidate.Lines.Select(line => (line.VariantId, line.Quantity)));
        Assert.Equal(Sample.Eur(5.9m), plan.Totals!.Total);
    }

    [Fact]
    public void Pack_covers_are_all_that_cover_with_no_pack_to_spare() => Gen.Select(Gen.Int[1, 20], Gen.Int[1, 7].Array[1, 3]).AlwaysHolds(
        pair =>
        {
            var (quantity, sizes) = pair;
            PackOffer[] packs = [.. sizes.Distinct().Select(size => new PackOffer("x" + size, "a", "Pack", size, Sample.Eur(size), null, "group"))];
            var found = PackCovers.Of(quantity, packs).Select(cover => string.Join("+", cover.Lines.OrderBy(line => line.VariantId, StringComparer.Ordinal).Select(line => $"{line.Quantity:0}{line.VariantId}"))).Order(StringComparer.Ordinal);
            return found.SequenceEqual(AllCovers(quantity, [.. sizes.Distinct()]).Order(StringComparer.Ordinal));
        });

    [Theory]
    [InlineData(2, "2026-12-01")]
    [InlineData(1, "2026-11-30")]
    [InlineData(0, "2026-11-27")]
    public void Working_days_skip_the_weekend(int days, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), ArrivalDay.Of(Sample.Offer(1m) with { Delivery = new FulfilmentTime(0, days) }, null, Today));

    private static IEnumerable<string> AllCovers(int quantity, int[] sizes)
    {
        foreach (var first in sizes)
        {
            for (var units = 1; units <= 20; units++)
            {
                if (Minimal((first, units))) yield return $"{units}x{first}";
                foreach (var second in sizes.Where(size => string.CompareOrdinal("x" + size, "x" + first) > 0))
                {
                    for (var others = 1; others <= 20; others++)
                    {
                        if (Minimal((first, units), (second, others))) yield return $"{units}x{first}+{others}x{second}";
                    }
                }
            }
        }

        bool Minimal(params (int Size, int Count)[] packs)
        {
            var covered = packs.Sum(pack => pack.Size * pack.Count);
            return covered >= quantity && packs.All(pack => covered - pack.Size < quantity);
        }
    }

    private static BasketPlan Plan(PlanRequest request) => BasketPlanner.Plan(request, CancellationToken.None);
}
