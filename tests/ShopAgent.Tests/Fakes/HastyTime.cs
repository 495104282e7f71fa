namespace ShopAgent.Tests.Fakes;

/// <summary>The system's time, in which waiting takes a hundredth: for retries that nobody wants to sit out.</summary>
internal sealed class HastyTime : TimeProvider
{
    private const int Haste = 100;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / Haste : dueTime, period > TimeSpan.Zero ? period / Haste : period);
}
