using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Commands;

/// <summary>Runs the handler of a command. Nothing of a module is made before its command runs, so that help and usage errors come at once and without a valid configuration.</summary>
internal sealed class CommandHost(IServiceProvider services, ConfigurationCheck check, Interrupts interrupts)
{
    /// <summary>The action of a command: checks the configuration, then hands over to <typeparamref name="THandler"/>.</summary>
    /// <param name="run">Reads the arguments and returns the exit code.</param>
    public Func<ParseResult, CancellationToken, Task<int>> Action<THandler>(Func<THandler, ParseResult, CancellationToken, Task<int>> run)
        where THandler : notnull => (parse, _) =>
    {
        check.Run();
        return run(services.GetRequiredService<THandler>(), parse, interrupts.Command);
    };

    /// <summary>As above for what only reads and never waits.</summary>
    public Func<ParseResult, CancellationToken, Task<int>> Action<THandler>(Func<THandler, ParseResult, CancellationToken, Task> run)
        where THandler : notnull => Action<THandler>(async (handler, parse, cancellationToken) =>
        {
            await run(handler, parse, cancellationToken);
            return ExitCode.Done;
        });
}
