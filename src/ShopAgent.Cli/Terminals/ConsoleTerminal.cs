using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Terminals;

/// <summary>The process's own console. Colours follow the terminal and NO_COLOR; redirected output is plain text.</summary>
internal sealed class ConsoleTerminal(IAnsiConsole console, TextReader input) : ITerminal
{
    /// <summary>The width that redirected output is laid out for.</summary>
    private const int RedirectedWidth = 80;

    /// <summary>Nothing can be laid out below this; a terminal that reports less is treated as this wide.</summary>
    private const int MinimumWidth = 20;

    public int Width => Console.IsOutputRedirected ? RedirectedWidth : Math.Max(MinimumWidth, console.Profile.Width);

    public bool IsInteractive { get; } = !Console.IsInputRedirected && !Console.IsOutputRedirected && console.Profile.Capabilities.Ansi;

    public void Write(string text, Style style) => console.Write(new Verbatim(text, style));

    public void Write(IRenderable renderable) => console.Write(new WithoutTrailingSpaces(renderable));

    public void WriteLine() => console.WriteLine();

    // ECMA-48: CR, then EL 2 (erase the whole line).
    public void ClearLine() => Control("\r\u001b[2K");

    // ECMA-48: CHA, columns count from 1.
    public void MoveToColumn(int column) => Control($"\u001b[{(column + 1).ToString(CultureInfo.InvariantCulture)}G");

    public void ClearScreen() => console.Clear();

    public ConsoleKeyInfo ReadKey()
    {
        // As input, Ctrl-C reaches the line editor, which alone knows whether the line is empty.
        Console.TreatControlCAsInput = true;
        try
        {
            return Console.ReadKey(intercept: true);
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }

    public ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => input.ReadLineAsync(cancellationToken);

    private void Control(string sequence) => console.Write(new ControlCode(sequence));
}

/// <summary>Draws the same without the spaces that layouts fill lines up with: they are not seen, but copied and diffed.</summary>
internal sealed class WithoutTrailingSpaces(IRenderable inner) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in Segment.SplitLines(inner.Render(options, maxWidth)))
        {
            var last = line.FindLastIndex(segment => segment.IsControlCode || !string.IsNullOrWhiteSpace(segment.Text));
            for (var i = 0; i < last; i++) yield return line[i];
            if (last >= 0) yield return line[last].IsControlCode ? line[last] : new Segment(line[last].Text.TrimEnd(' '), line[last].Style);
            yield return Segment.LineBreak;
        }
    }
}
