using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ShopAgent.Cli.Hosting;

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
        if (parse.Action is not ParseErrorAction errors) return await parse.InvokeAsync(Invocation);
        errors.ShowHelp = false;
        await parse.InvokeAsync(Invocation);
        await Console.Error.WriteLineAsync($"Run \"{FullName(parse.CommandResult.Command)} --help\" to see what it takes.");
        return ExitCode.Usage;
    }

    private RootCommand Root()
    {
        var root = new ShopAgentCommand { GlobalOptions.Json, GlobalOptions.Data, GlobalOptions.Catalog };
        root.Directives.Clear();
        root.Options.Add(chat.Session);
        root.Action = chat.Action;
        foreach (var command in commands) root.Add(command);
        foreach (var help in root.Options.OfType<HelpOption>()) help.Action = new ExampleHelp((HelpAction)help.Action!);
        return root;
    }

    private static string FullName(Command command) => command is RootCommand ? ShopAgentCommand.Executable : $"{ShopAgentCommand.Executable} {command.Name}";
}
