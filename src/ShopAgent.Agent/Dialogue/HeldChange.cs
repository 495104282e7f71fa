namespace ShopAgent.Agent.Dialogue;

/// <summary>A change that a model wanted and the shopper did not ask for: it waits for the shopper's own yes and lapses with anything else.</summary>
/// <param name="Tool">plugin_function.</param>
internal sealed record HeldChange(string Tool, IReadOnlyDictionary<string, string> Arguments);
