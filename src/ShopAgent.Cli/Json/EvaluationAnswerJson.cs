using ShopAgent.Agent.Evaluation;

namespace ShopAgent.Cli.Json;

/// <summary>One line of <c>eval --out</c>.</summary>
internal sealed record EvaluationAnswerJson(string Id, IReadOnlyList<GoldOffer> Offers, string Reply, double ElapsedMs, bool Complete, IReadOnlyList<string> Failures)
{
    public static EvaluationAnswerJson Of(TaskOutcome outcome) =>
        new(outcome.Task.Id, outcome.Answer, outcome.Reply, Math.Round(outcome.Turns.Sum(turn => turn.TotalMilliseconds), 1), outcome.IsComplete, outcome.Failures);
}
