using ShopAgent.Import.Importing;

namespace ShopAgent.Cli.Imports;

/// <summary>Keeps the latest state of an import, for whoever draws it at a pace of their own. Thread-safe.</summary>
internal sealed class LatestProgress : IProgress<ImportProgress>
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ImportProgress? _latest;

    /// <summary>Done with the first report: there really is something to import.</summary>
    public Task Started => _started.Task;

    public ImportProgress? Latest => Volatile.Read(ref _latest);

    public void Report(ImportProgress value)
    {
        Volatile.Write(ref _latest, value);
        _started.TrySetResult();
    }
}
