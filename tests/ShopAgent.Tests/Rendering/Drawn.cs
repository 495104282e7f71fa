using ShopAgent.Cli.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Tests.Rendering;

/// <summary>Draws without colour, as a redirected terminal of a given width shows it.</summary>
internal static class Drawn
{
    public const int Standard = 80;
    public const int Wide = 120;

    public static DateTimeOffset Now { get; } = new(2026, 1, 14, 10, 30, 0, TimeSpan.Zero);

    public static RenderContext Context(int width = Standard, string language = "en") => new()
    {
        Width = width,
        Words = PanelWords.Load(language),
        Now = Now,
        ShopNames = new Dictionary<string, string> { ["hut"] = "Alpine Hut", ["river"] = "River & Sons [outlet]" },
    };

    public static string Panel(Agent.Panels.Panel panel, int width, string language) => Text(PanelRenderer.Render(panel, Context(width, language)), width);

    /// <summary>Lines without trailing spaces; no-break spaces are shown as ~.</summary>
    public static string Text(IRenderable renderable, int width = Standard)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = width;
        console.Profile.Height = 24;
        console.Profile.Capabilities.Unicode = true;
        console.Write(renderable);
        var lines = writer.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        return string.Join('\n', lines).TrimEnd('\n').Replace('\u00A0', '~');
    }
}
