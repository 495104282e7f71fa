using System.Diagnostics;

namespace ShopAgent.Benchmarks.Imports;

/// <summary>A stopwatch that also counts the processor time of this process: on a machine that others use, the steadier of the two.</summary>
internal sealed class ProcessorClock
{
    private readonly Stopwatch _watch = new();

    private TimeSpan _processor;

    private TimeSpan _started;

    public double Seconds => _watch.Elapsed.TotalSeconds;

    public double ProcessorSeconds => _processor.TotalSeconds;

    public void Start()
    {
        _started = Environment.CpuUsage.TotalTime;
        _watch.Start();
    }

    public void Stop()
    {
        _watch.Stop();
        _processor += Environment.CpuUsage.TotalTime - _started;
    }

    /// <returns>Seconds that the work took; they are added to the clock, too.</returns>
    public double Time(Action work)
    {
        var before = Seconds;
        Start();
        work();
        Stop();
        return Seconds - before;
    }
}
