namespace ShopAgent.Agent.Dialogue;

/// <summary>What the session's models have used up so far.</summary>
/// <param name="Cost">In the currency of the configured prices; 0 without prices.</param>
internal sealed record SessionUsage(long InputTokens, long OutputTokens, decimal Cost)
{
    public static SessionUsage None { get; } = new(0, 0, 0);

    public long Tokens => InputTokens + OutputTokens;
}
