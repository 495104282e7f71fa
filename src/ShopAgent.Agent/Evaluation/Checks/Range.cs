using System.Globalization;
using System.Text.Json;

namespace ShopAgent.Agent.Evaluation.Checks;

/// <summary>A number, or {"below", "above", "atMost", "atLeast"}; values may name properties of offers.</summary>
internal static class Range
{
    public static bool Holds(JsonElement json, decimal? value, ScriptState state)
    {
        if (value is not { } number) return false;
        if (json.ValueKind != JsonValueKind.Object) return number == Bound(json, state);
        foreach (var limit in json.EnumerateObject())
        {
            var bound = Bound(limit.Value, state);
            var holds = limit.Name switch
            {
                "below" => number < bound, "above" => number > bound, "atMost" => number <= bound, "atLeast" => number >= bound,
                _ => throw new EvaluationException($"there is no limit \"{limit.Name}\"; known are below, above, atMost, atLeast."),
            };
            if (!holds) return false;
        }

        return true;
    }

    public static string Text(decimal? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "nothing";

    private static decimal Bound(JsonElement json, ScriptState state) => json.ValueKind switch
    {
        JsonValueKind.Number => json.GetDecimal(),
        JsonValueKind.String => state.Value(json.GetString()!),
        _ => throw new EvaluationException("a limit is a number, or a property of an offer such as \"S[1][1].price\"."),
    };
}
