using System.Globalization;
using System.Text.Json;

namespace ShopAgent.Agent.Evaluation.Checks;

/// <summary>Reads "turns" and "expect" of a task; a word that the vocabulary does not know stops the reading, because a misspelt check would pass for ever.</summary>
internal static class ScriptReader
{
    public static ConversationScript Read(JsonElement json)
    {
        var turns = Items(json, "turns").ToList();
        if (turns.Count == 0) throw new EvaluationException("\"turns\" is a list of what the shopper says.");
        var expect = Items(json, "expect").Select(Checks).ToList();
        if (expect.Count > turns.Count) throw new EvaluationException(string.Create(CultureInfo.InvariantCulture, $"there are {expect.Count} checks in \"expect\" for {turns.Count} turns; write one object a turn."));
        var bindings = json.TryGetProperty("bind", out var bind) ? bind.EnumerateObject().ToDictionary(each => each.Name, each => each.Value) : [];
        return new ConversationScript(
            bindings, [.. turns.Select((turn, index) => Turn(turn, index < expect.Count ? expect[index] : new Dictionary<string, JsonElement>()))],
            json.TryGetProperty("never", out var never) ? never : null);
    }

    private static ScriptTurn Turn(JsonElement json, IReadOnlyDictionary<string, JsonElement> expect)
    {
        if (json.ValueKind == JsonValueKind.String) return new ScriptTurn(json.GetString()!, [], [], expect);
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("say", out var say)) throw new EvaluationException("a turn is a text, or an object with \"say\".");
        return new ScriptTurn(say.GetString() ?? "", [.. Items(json, "or").Select(other => other.GetString() ?? "")], [.. Items(json, "before")], expect);
    }

    private static Dictionary<string, JsonElement> Checks(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null) return [];
        if (json.ValueKind != JsonValueKind.Object) throw new EvaluationException("each of \"expect\" is an object of checks.");
        var checks = json.EnumerateObject().ToDictionary(each => each.Name, each => each.Value);
        if (checks.Keys.FirstOrDefault(name => !TurnChecks.Names.Contains(name)) is { } unknown)
            throw new EvaluationException($"there is no check \"{unknown}\"; known are {string.Join(", ", TurnChecks.Names)}.");
        return checks;
    }

    private static IEnumerable<JsonElement> Items(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var list)) return [];
        return list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw new EvaluationException($"\"{name}\" is a list.");
    }
}

/// <summary>A conversation with what must hold after each turn. The vocabulary is described in the README.</summary>
/// <param name="Bindings">Products that the script speaks of, by name; each is chosen from the catalogue by a predicate.</param>
/// <param name="Never">Predicate that no offer of any turn may satisfy; null: none.</param>
public sealed record ConversationScript(IReadOnlyDictionary<string, JsonElement> Bindings, IReadOnlyList<ScriptTurn> Turns, JsonElement? Never);

/// <param name="Say">What the shopper says; {NAME.title} stands for a bound product.</param>
/// <param name="Or">Other ways to say it, which must lead to the same state.</param>
/// <param name="Before">Hooks: "restart", {"raisePrice": offer, "by": amount}, {"sellOut": offer}, {"rewrite": offer, "text": description}.</param>
/// <param name="Expect">Checks by name.</param>
public sealed record ScriptTurn(string Say, IReadOnlyList<string> Or, IReadOnlyList<JsonElement> Before, IReadOnlyDictionary<string, JsonElement> Expect);

/// <summary>A task file that cannot be used: one sentence with file, line and what to mend.</summary>
public sealed class EvaluationException(string message) : Exception(message);
