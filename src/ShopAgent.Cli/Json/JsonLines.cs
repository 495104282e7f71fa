using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ShopAgent.Cli.Json;

/// <summary>Writes one object a line and flushes each, so that a program at the other end of the pipe can answer.</summary>
internal sealed class JsonLines(TextWriter output)
{
    public async ValueTask WriteAsync<T>(T value, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => await WriteLineAsync(JsonSerializer.Serialize(value, type), cancellationToken);

    /// <summary>A line that is no JSON, for the tab-separated answers of batches.</summary>
    public async ValueTask WriteLineAsync(string line, CancellationToken cancellationToken)
    {
        await output.WriteAsync((line + "\n").AsMemory(), cancellationToken);
        await output.FlushAsync(cancellationToken);
    }
}
