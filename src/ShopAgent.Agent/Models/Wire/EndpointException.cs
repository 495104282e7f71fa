using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>What an endpoint did wrong, before it is put into words.</summary>
/// <param name="detail">The endpoint's own explanation, already cleaned and without the key; null when there is none.</param>
/// <param name="status">HTTP status, null when no reply came.</param>
/// <param name="retryAfter">How long the endpoint asks us to wait.</param>
internal sealed class EndpointException(
    FailureKind kind,
    string? detail = null,
    int? status = null,
    TimeSpan? retryAfter = null,
    Exception? inner = null)
    : Exception(detail is null ? kind.ToString() : $"{kind}: {detail}", inner)
{
    public FailureKind Kind => kind;

    public string? Detail => detail;

    public int? Status => status;

    public TimeSpan? RetryAfter => retryAfter;
}

/// <summary>Ends work that takes too long with a failure, and leaves the caller's own cancellation what it is.</summary>
internal static class TimeLimit
{
    /// <param name="overdue">What the failure is called when <paramref name="limit"/> has passed.</param>
    /// <exception cref="EndpointException">The limit has passed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> work, TimeSpan limit, TimeProvider time, FailureKind overdue, CancellationToken cancellationToken)
    {
        if (limit <= TimeSpan.Zero)
            throw new EndpointException(overdue);
        using var clock = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        try
        {
            return await work(either.Token);
        }
        catch (OperationCanceledException) when (clock.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new EndpointException(overdue);
        }
    }
}

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
