using Microsoft.Extensions.Configuration;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;

namespace ShopAgent.Cli.Hosting;

/// <summary>The last catch: tells the user on stderr (and, for programs, on stdout) what failed.</summary>
internal sealed class FailureReporter(TextWriter error, TextWriter output)
{
    /// <param name="wantsJson">Prints the reason on stdout as well.</param>
    /// <param name="wantsDetail">Prints the whole exception on stderr.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> ReportAsync(Exception exception, bool wantsJson, bool wantsDetail)
    {
        var failure = Failure.Of(exception);
        foreach (var line in failure.Lines) await error.WriteLineAsync(SafeText.Line(line));
        if (wantsDetail) await error.WriteLineAsync(exception.ToString());
        if (wantsJson) await new JsonLines(output).WriteAsync(new ErrorJson(string.Join(' ', failure.Lines)), CliJson.Readable.ErrorJson, CancellationToken.None);
        return failure.ExitCode;
    }

    /// <summary>Debug logging was asked for.</summary>
    public static bool WantsDetail(IConfiguration? configuration) =>
        configuration?["Logging:LogLevel:Default"] is { } level && (level.Equals("Debug", StringComparison.OrdinalIgnoreCase) || level.Equals("Trace", StringComparison.OrdinalIgnoreCase));
}
