using Microsoft.Extensions.Options;
using ShopAgent.Agent.Models;
using ShopAgent.Catalog;
using ShopAgent.Shopping;

namespace ShopAgent.Cli.Hosting;

/// <summary>What a user is told about an exception: lines without a stack trace, and the exit code.</summary>
/// <param name="IsExpected">False: a fault of the program, whose details belong in the log.</param>
internal sealed record Failure(IReadOnlyList<string> Lines, int ExitCode, bool IsExpected)
{
    public static Failure Of(Exception exception) => exception switch
    {
        UsageException => Usage(exception.Message),
        OptionsValidationException invalid => Usage([.. invalid.Failures]),
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            Usage([.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures)]),
        InvalidDataException { InnerException: FormatException inner } => Usage($"{exception.Message} {inner.InnerException?.Message ?? inner.Message}"),
        InvalidOperationException { InnerException: FormatException or ArgumentException } binding when binding.Message.Contains("configuration", StringComparison.OrdinalIgnoreCase) => Usage(binding.Message),
        CatalogException or ShoppingException or CommandFailedException or ModelFailure => Failed(exception.Message),
        OperationCanceledException => Failed("Cancelled."),
        IOException or UnauthorizedAccessException => Failed(exception.Message),
        _ => new Failure([$"Something went wrong in the program itself ({exception.GetType().Name}). Run it again with --Logging:LogLevel:Default=Debug for the details."], Hosting.ExitCode.Failed, IsExpected: false),
    };

    private static Failure Usage(params IReadOnlyList<string> lines) => new(lines, Hosting.ExitCode.Usage, IsExpected: true);

    private static Failure Failed(string line) => new([line], Hosting.ExitCode.Failed, IsExpected: true);
}
