using System.Text.Json;

namespace ShopAgent.Agent.Evaluation.Checks;

/// <param name="Say">What the shopper says; {NAME.title} stands for a bound product.</param>
/// <param name="Or">Other ways to say it, which must lead to the same state.</param>
/// <param name="Before">Hooks: "restart", {"raisePrice": offer, "by": amount}, {"sellOut": offer}, {"rewrite": offer, "text": description}.</param>
/// <param name="Expect">Checks by name.</param>
public sealed record ScriptTurn(string Say, IReadOnlyList<string> Or, IReadOnlyList<JsonElement> Before, IReadOnlyDictionary<string, JsonElement> Expect);
