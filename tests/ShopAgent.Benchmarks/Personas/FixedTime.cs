namespace ShopAgent.Benchmarks.Personas;

/// <summary>Sales and dates must not depend on the day of the run.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
