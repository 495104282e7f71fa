namespace ShopAgent.Agent.Turns;

/// <summary>Adds up what the requests of one turn used, whichever models answered them.</summary>
internal sealed class TurnUsage
{
    public long InputTokens { get; private set; }

    public long OutputTokens { get; private set; }

    public bool IsEstimated { get; private set; }

    /// <summary>0 without prices.</summary>
    public decimal Cost { get; private set; }

    public long Tokens => InputTokens + OutputTokens;

    public void Add(long input, long output, decimal cost, bool isEstimated)
    {
        InputTokens += input;
        OutputTokens += output;
        Cost += cost;
        IsEstimated |= isEstimated;
    }
}
