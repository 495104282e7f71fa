using System.CommandLine;

namespace ShopAgent.Cli.Commands;

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
