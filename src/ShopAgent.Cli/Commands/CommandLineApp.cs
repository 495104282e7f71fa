using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Rendering;

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
        var root = new ShopAgentCommand { GlobalOptions.Json, GlobalOptions.Data, GlobalOptions.Catalog, GlobalOptions.Profile };
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
