namespace ShopAgent.Agent.Evaluation.Checks;

/// <summary>A check speaks of an offer or value that the conversation did not bring about; it counts as failed.</summary>
internal sealed class ScriptMissException(string message) : Exception(message);
