using ShopAgent.Catalog.Products;

namespace ShopAgent.Import.Importing;

/// <summary>Lets one process at a time import into a data folder. The system frees the lock of a process that is killed.</summary>
internal sealed class ImportLock : IDisposable
{
    private const string FileName = "import.lock";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Long enough for the demo catalogue and for most feeds of a shop.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly FileStream _file;

    private ImportLock(FileStream file) => _file = file;

    /// <param name="progress">Told when another import has to be waited for.</param>
    /// <exception cref="CatalogException">Another process has been importing for too long, or the folder cannot be written.</exception>
    public static async Task<ImportLock> TakeAsync(string directory, TimeProvider time, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, FileName);
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new ImportLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException exception) when (waited >= Patience)
            {
                throw new CatalogException($"Another import into {directory} is still running; nothing was changed. Try again when it has finished.", exception);
            }
            catch (IOException)
            {
                if (waited == TimeSpan.Zero) progress?.Report(ImportProgress.Waiting);
                await Task.Delay(Pause, time, cancellationToken);
            }
            catch (UnauthorizedAccessException exception)
            {
                throw new CatalogException($"The data folder {directory} cannot be written: {exception.Message} Set Data:Directory to a folder that you may write to.", exception);
            }
        }
    }

    public void Dispose() => _file.Dispose();
}

/// <param name="Merchant">Name of the shop whose feed is being imported.</param>
/// <param name="Feed">Number of that feed, counted from 1, of <paramref name="Feeds"/>; 0 while another import is waited for.</param>
/// <param name="Records">Records of the feed read so far.</param>
/// <param name="Products">Products of the feed written so far; 0 while it is being read.</param>
/// <param name="Share">How much of the whole import is done, 0 to 1: an estimate by the bytes of the files.</param>
public sealed record ImportProgress(string Merchant, int Feed, int Feeds, int Records, int Products, double Share)
{
    /// <summary>Another import has to end first.</summary>
    public static ImportProgress Waiting { get; } = new("", 0, 0, 0, 0, 0);

    public bool IsWaiting => Feed == 0;
}
