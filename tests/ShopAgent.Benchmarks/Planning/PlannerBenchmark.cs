using System.Diagnostics;
using System.Globalization;
using ShopAgent.Shopping.Planning;

namespace ShopAgent.Benchmarks.Planning;

/// <summary>The planner beside CP-SAT: the same optimum for every request, and how long each took.</summary>
internal static class PlannerBenchmark
{
    public static int Run(Options options)
    {
        var (count, first, workers, sat) = (options.Number("instances", 500), options.Number("seed", 1), options.Number("workers", 1), options.Number("sat", 1) == 1);
        var largest = options.Number("largest", 0) == 1;
        TimeSpan? limit = options.Number("limit", 0) is > 0 and var most ? TimeSpan.FromSeconds(most) : null;
        Warm(sat, workers);
        var (own, peer) = (new List<double>(), new List<double>());
        var (mismatches, infeasible, slowest) = (0, 0, (Seconds: 0.0, Seed: 0));
        for (var seed = first; seed < first + count; seed++)
        {
            var request = PlanInstances.Draw(seed, largest) with { TimeLimit = limit };
            var watch = Stopwatch.GetTimestamp();
            var plan = BasketPlanner.Plan(request, CancellationToken.None);
            own.Add(Stopwatch.GetElapsedTime(watch).TotalSeconds);
            if (own[^1] > slowest.Seconds) slowest = (own[^1], seed);
            if (!plan.IsFeasible) infeasible++;
            if (!plan.IsProved) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: not proved, gap {plan.Gap:0.0000}, {request.Needs.Count} needs, {request.Merchants.Count} shops, at most {request.MaxShops}, budget {request.Budget}, optional {request.Needs.Count(need => need.IsOptional)}"));
            if (!sat) continue;
            var (value, seconds) = SatPlanner.Solve(request, workers);
            peer.Add(seconds);
            if (value == SatPlanner.ValueOf(plan)) continue;
            mismatches++;
            Console.WriteLine($"seed {seed}: planner {SatPlanner.ValueOf(plan)?.ToString(CultureInfo.InvariantCulture) ?? "infeasible"}, CP-SAT {value?.ToString(CultureInfo.InvariantCulture) ?? "infeasible"}");
        }

        Console.WriteLine($"{count} requests, {infeasible} of them infeasible; {(sat ? mismatches.ToString(CultureInfo.InvariantCulture) : "unchecked")} mismatches; slowest seed {slowest.Seed}");
        Print("planner", own);
        if (!sat) return 0;
        Print($"CP-SAT, {workers} worker(s), solving only", peer);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio CP-SAT/planner: median {At(peer, 0.5) / At(own, 0.5):0.0}, p95 {At(peer, 0.95) / At(own, 0.95):0.0}, worst {peer.Max() / own.Max():0.0}"));
        return mismatches == 0 ? 0 : 1;
    }

    private static void Warm(bool sat, int workers)
    {
        for (var seed = -30; seed < 0; seed++)
        {
            var request = PlanInstances.Draw(seed, largest: false);
            BasketPlanner.Plan(request, CancellationToken.None);
            if (sat && seed > -5) SatPlanner.Solve(request, workers);
        }
    }

    private static void Print(string name, List<double> seconds) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-36} median {At(seconds, 0.5) * 1000,9:0.000} ms   p95 {At(seconds, 0.95) * 1000,9:0.000} ms   worst {seconds.Max() * 1000,9:0.000} ms"));

    private static double At(List<double> seconds, double share) => seconds.Order().ElementAt((int)((seconds.Count - 1) * share));
}
