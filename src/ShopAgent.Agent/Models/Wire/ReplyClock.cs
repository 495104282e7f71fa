namespace ShopAgent.Agent.Models.Wire;

/// <summary>
/// How long a reply may still be waited for. Until the first words the whole time-out counts, because a model may think, or load, that long;
/// from then on silence is a fault. Comments that only keep the connection alive do not move the outer limit.
/// </summary>
internal sealed class ReplyClock(TimeSpan timeout, TimeSpan idleTimeout, TimeProvider time)
{
    private long lastProgress = time.GetTimestamp();

    public TimeProvider Time => time;

    public TimeSpan Remaining(bool started)
    {
        var untilTimeout = timeout - time.GetElapsedTime(lastProgress);
        return started && idleTimeout < untilTimeout ? idleTimeout : untilTimeout;
    }

    /// <summary>Content has come.</summary>
    public void Progress() => lastProgress = time.GetTimestamp();
}
