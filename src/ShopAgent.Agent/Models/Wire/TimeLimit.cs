using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Models.Wire;

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
