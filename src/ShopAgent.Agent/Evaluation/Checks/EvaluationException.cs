namespace ShopAgent.Agent.Evaluation.Checks;

/// <summary>A task file that cannot be used: one sentence with file, line and what to mend.</summary>
public sealed class EvaluationException(string message) : Exception(message);
