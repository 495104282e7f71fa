using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ShopAgent.Cli.Commands;

/// <summary>The ordinary help with the command's examples below.</summary>
internal sealed class ExampleHelp(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not IHasExamples { Examples: var examples }) return result;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples) output.WriteLine("  " + example);
        output.WriteLine();
        return result;
    }
}

/// <summary>A command whose help ends with examples.</summary>
internal interface IHasExamples
{
    IReadOnlyList<string> Examples { get; }
}
