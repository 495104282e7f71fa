using ShopAgent.Agent.Models.Settings;
using ShopAgent.Catalog.Products;
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
