using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Microsoft.Extensions.DependencyInjection;
using ShopAgent.Catalog.Words.Tokens;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Commands;

/// <summary>The command line as a whole: without a command it chats.</summary>
internal sealed class CommandLineApp(IEnumerable<Command> commands, ChatCommand chat)
{
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
            await Console.Error.WriteLineAsync($"Did you mean \"{ShopAgentCommand.Executable} {meant}\"?");
        await Console.Error.WriteLineAsync($"Run \"{FullName(parse.CommandResult)} --help\" to see what it takes.");
        return ExitCode.Usage;
    }

    private RootCommand Root()
    {
        var root = new ShopAgentCommand { GlobalOptions.Json, GlobalOptions.Data, GlobalOptions.Catalog, GlobalOptions.Trace, GlobalOptions.Profile };
        root.Directives.Clear();
        root.Options.Add(chat.Session);
        root.Action = chat.Action;
        foreach (var command in commands) root.Add(command);
        foreach (var help in root.Options.OfType<HelpOption>()) help.Action = new ExampleHelp((HelpAction)help.Action!);
        return root;
    }

    private static string FullName(SymbolResult result) => result is CommandResult { Parent: CommandResult parent } command
        ? $"{FullName(parent)} {command.Command.Name}"
        : ShopAgentCommand.Executable;
}

/// <summary>The root command with its help.</summary>
internal sealed class ShopAgentCommand() : RootCommand(
    """
    A shopping assistant for the catalogues of many shops. Without a command it starts a chat.

    Every setting of appsettings.json can also be given as an argument (--Model:Endpoint=URL) or as an
    environment variable (SHOPAGENT_Model__Endpoint). The built-in model needs neither network nor key.
    """), IHasExamples
{
    public const string Executable = "shopagent";

    public IReadOnlyList<string> Examples { get; } =
    [
        "shopagent",
        "shopagent ask \"a 2-person tent under 150 euros\"",
        "shopagent import my-feed.csv --currency EUR",
        "shopagent --Model:Provider=OpenAICompatible --Model:Endpoint=http://localhost:11434/v1 --Model:ModelId=llama3.1",
    ];
}

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
