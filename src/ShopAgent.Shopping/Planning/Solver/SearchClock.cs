using System.Diagnostics;

namespace ShopAgent.Shopping.Planning.Solver;

/// <summary>Says when a search must end: at the time limit with what it has, at a cancellation with an exception.</summary>
/// <param name="limit">Null: no limit.</param>
internal sealed class SearchClock(TimeSpan? limit, CancellationToken cancellationToken)
{
    private readonly long _started = Stopwatch.GetTimestamp();

    public bool IsOver
    {
        get
        {
            cancellationToken.ThrowIfCancellationRequested();
            return limit is { } time && Stopwatch.GetElapsedTime(_started) >= time;
        }
    }
}
