using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ShopAgent.Cli.Commands;

/// <summary>The ordinary help with the command's examples below.</summary>
/// <param name="rootExamples">Those of the root command, which has a type of its own.</param>
internal sealed class ExampleHelp(HelpAction help, IReadOnlyList<string> rootExamples) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        var examples = parseResult.CommandResult.Command switch
        {
            ExampleCommand command => command.Examples,
            RootCommand => rootExamples,
            _ => [],
        };
        if (examples.Count == 0) return result;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples) output.WriteLine("  " + example);
        output.WriteLine();
        return result;
    }
}

/// <summary>A command whose help ends with examples.</summary>
internal sealed class ExampleCommand(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}
