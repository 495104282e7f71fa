using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ShopAgent.Catalog.Words.Tokens;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Commands;

/// <summary>The command line as a whole: without a command it chats.</summary>
internal sealed class CommandLineApp(IEnumerable<Command> commands)
{
    private const string Executable = "shopagent";

    private const string Description =
        """
        A shopping assistant for the catalogues of many shops. Without a command it starts a chat.

        Every setting of appsettings.json can also be given as an argument (--Model:Endpoint=URL) or as an
        environment variable (SHOPAGENT_Model__Endpoint). The built-in model needs neither network nor key.
        """;

    private static readonly string[] Examples =
    [
        "shopagent",
        "shopagent ask \"a 2-person tent under 150 euros\"",
        "shopagent import my-feed.csv --currency EUR",
        "shopagent --Model:Provider=OpenAICompatible --Model:Endpoint=http://localhost:11434/v1 --Model:ModelId=llama3.1",
    ];

    private static readonly ParserConfiguration Parsing = new()
    {
        // A shopper's text may begin with @; it is not the name of a response file.
        ResponseFileTokenReplacer = null,
        EnablePosixBundling = false,
    };

    private static readonly InvocationConfiguration Invocation = new()
    {
        EnableDefaultExceptionHandler = false,
        // Ctrl-C cancels turns, not only commands: Interrupts listens to it.
        ProcessTerminationTimeout = null,
    };

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var parse = Root().Parse(arguments, Parsing);
        if (parse.Action is not ParseErrorAction) return await parse.InvokeAsync(Invocation);
        foreach (var error in parse.Errors) await Console.Error.WriteLineAsync(SafeText.Line(error.Message));
        if (parse.UnmatchedTokens is [var unknown, ..] && EditDistance.Nearest(unknown, commands.Select(command => command.Name)) is { } meant)
            await Console.Error.WriteLineAsync($"Did you mean \"{Executable} {meant}\"?");
        await Console.Error.WriteLineAsync($"Run \"{FullName(parse.CommandResult)} --help\" to see what it takes.");
        return ExitCode.Usage;
    }

    private RootCommand Root()
    {
        var root = new RootCommand(Description) { GlobalOptions.Json, GlobalOptions.Data, GlobalOptions.Catalog, GlobalOptions.Trace, GlobalOptions.Profile };
        root.Directives.Clear();
        var chat = commands.First(command => command.Name == ChatCommand.Name);
        foreach (var option in chat.Options) root.Options.Add(option);
        root.Action = chat.Action;
        foreach (var command in commands) root.Add(command);
        foreach (var help in root.Options.OfType<HelpOption>()) help.Action = new ExampleHelp((HelpAction)help.Action!, Examples);
        return root;
    }

    private static string FullName(SymbolResult result) => result is CommandResult { Parent: CommandResult parent } command
        ? $"{FullName(parent)} {command.Command.Name}"
        : Executable;
}

/// <summary>Runs commands. Nothing of a module is made before its command runs, so that help and usage errors come at once and without a valid configuration.</summary>
internal sealed class CommandHost(IHost host, ConfigurationCheck check, Interrupts interrupts)
{
    /// <summary>The action of a command: checks the configuration, starts the host, makes the <typeparamref name="TCommand"/> and hands over to it.</summary>
    /// <param name="run">Reads the arguments and returns the exit code.</param>
    public Func<ParseResult, CancellationToken, Task<int>> Action<TCommand>(Func<TCommand, ParseResult, CancellationToken, Task<int>> run)
        where TCommand : notnull => async (parse, _) =>
    {
        check.Run();
        await host.StartAsync(interrupts.Command);
        try
        {
            return await run(host.Services.GetRequiredService<TCommand>(), parse, interrupts.Command);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    };

    /// <summary>As above for what only reads and never waits.</summary>
    public Func<ParseResult, CancellationToken, Task<int>> Action<TCommand>(Func<TCommand, ParseResult, CancellationToken, Task> run)
        where TCommand : notnull => Action<TCommand>(async (command, parse, cancellationToken) =>
        {
            await run(command, parse, cancellationToken);
            return ExitCode.Done;
        });
}
