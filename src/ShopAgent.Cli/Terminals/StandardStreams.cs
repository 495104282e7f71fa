using System.Text;
using Spectre.Console;

namespace ShopAgent.Cli.Terminals;

/// <summary>stdin and stdout as UTF-8 without a byte order mark, whatever the system's code page is.</summary>
internal static class StandardStreams
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static TextReader OpenInput() => new StreamReader(Console.OpenStandardInput(), Utf8);

    public static TextWriter OpenOutput() => new StreamWriter(Console.OpenStandardOutput(), Utf8);

    /// <summary>Colour and width of the terminal; plain text when redirected or NO_COLOR is set.</summary>
    public static IAnsiConsole CreateConsole()
    {
        Console.OutputEncoding = Utf8;
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Out),
            // Build servers would otherwise be sent colours that their logs show as codes.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
    }
}
