using System.Text.Json;

namespace ShopAgent.Agent.Evaluation.Checks;

/// <summary>A conversation with what must hold after each turn. The vocabulary is described in the README.</summary>
/// <param name="Bindings">Products that the script speaks of, by name; each is chosen from the catalogue by a predicate.</param>
/// <param name="Never">Predicate that no offer of any turn may satisfy; null: none.</param>
public sealed record ConversationScript(IReadOnlyDictionary<string, JsonElement> Bindings, IReadOnlyList<ScriptTurn> Turns, JsonElement? Never);
