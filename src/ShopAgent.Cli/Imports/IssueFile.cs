using System.Text;
using System.Text.Json;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Json;
using ShopAgent.Import.Issues;

namespace ShopAgent.Cli.Imports;

/// <summary>Writes every issue of an import to a file as it is found, one JSON object a line.</summary>
internal sealed class IssueFile : IIssueListener, IDisposable
{
    private readonly FileStream _file;
    private readonly StreamWriter _writer;
    private string _merchantId = "";
    private long _start;

    private IssueFile(FileStream file)
    {
        _file = file;
        _writer = new StreamWriter(file, new UTF8Encoding(false)) { NewLine = "\n" };
    }

    /// <summary>Opened before the import, so that a name that cannot be written costs no import.</summary>
    /// <exception cref="CommandFailedException">The file cannot be written.</exception>
    public static IssueFile Create(string path)
    {
        try
        {
            return new IssueFile(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailedException($"--issues {path} cannot be written: {exception.Message} Name another file; nothing was imported.");
        }
    }

    public void Begin(string merchantId)
    {
        _writer.Flush();
        (_merchantId, _start) = (merchantId, _file.Position);
    }

    public void Add(ImportIssue issue) => _writer.WriteLine(JsonSerializer.Serialize(IssueJson.Of(issue, _merchantId), CliJson.Readable.IssueJson));

    public void Restart()
    {
        _writer.Flush();
        _file.SetLength(_start);
        _file.Position = _start;
    }

    public void Dispose() => _writer.Dispose();
}
