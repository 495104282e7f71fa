using Microsoft.Extensions.Configuration;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Catalog.Products;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Cli.Hosting;

/// <summary>What a user is told about an exception: lines without a stack trace, and the exit code.</summary>
/// <param name="IsExpected">False: a fault of the program, whose details belong in the log.</param>
internal sealed record Failure(IReadOnlyList<string> Lines, int ExitCode, bool IsExpected)
{
    public static Failure Of(Exception exception) => exception switch
    {
        UsageException usage => new Failure(usage.Problems, Hosting.ExitCode.Usage, IsExpected: true),
        InvalidDataException { InnerException: FormatException inner } => Usage($"{exception.Message} {inner.InnerException?.Message ?? inner.Message}"),
        CatalogException or ShoppingException or CommandFailedException or ModelFailure => Failed(exception.Message),
        OperationCanceledException => Failed("Cancelled."),
        IOException or UnauthorizedAccessException => Failed(exception.Message),
        _ => new Failure([$"Something went wrong in the program itself ({exception.GetType().Name}). Run it again with --Logging:LogLevel:Default=Debug for the details."], Hosting.ExitCode.Failed, IsExpected: false),
    };

    private static Failure Usage(string line) => new([line], Hosting.ExitCode.Usage, IsExpected: true);

    private static Failure Failed(string line) => new([line], Hosting.ExitCode.Failed, IsExpected: true);
}

/// <summary>A command could not do what it was asked; the message says why and what to do.</summary>
internal sealed class CommandFailedException(string message) : Exception(message);

/// <summary>Wrong arguments or settings.</summary>
/// <param name="problems">One sentence each: what is wrong and what to do.</param>
internal sealed class UsageException(params IReadOnlyList<string> problems) : Exception(string.Join(' ', problems))
{
    public IReadOnlyList<string> Problems => problems;
}

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command could not do what it was asked; the reason is on stderr and, with --json, in <c>error</c>.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage or configuration.</summary>
    public const int Usage = 2;
}

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
