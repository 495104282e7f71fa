using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Terminals;

/// <summary>Where a chat takes place: a real console, a redirected one, or a test.</summary>
internal interface ITerminal
{
    /// <summary>Columns; 80 when output is redirected.</summary>
    int Width { get; }

    /// <summary>Keys can be read one by one and the input line can be redrawn.</summary>
    bool IsInteractive { get; }

    /// <summary>Writes text as it is, without wrapping; the caller has made it safe.</summary>
    void Write(string text, Style style);

    void Write(IRenderable renderable);

    void WriteLine();

    /// <summary>Goes back to the first column and clears the line. Only where <see cref="IsInteractive"/>.</summary>
    void ClearLine();

    /// <summary>Goes to a column, counted from 0. Only where <see cref="IsInteractive"/>.</summary>
    void MoveToColumn(int column);

    void ClearScreen();

    /// <summary>The next key, not echoed. Only where <see cref="IsInteractive"/>.</summary>
    ConsoleKeyInfo ReadKey();

    /// <summary>The next line; null at the end of input.</summary>
    ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken);
}

/// <summary>How many columns text takes: two for East Asian wide characters and most emoji.</summary>
internal static class CellWidth
{
    public static int Of(string text) => text.Length == 0 ? 0 : new Segment(text).CellCount();
}

/// <summary>Text in a style, neither wrapped nor trimmed: for streamed words and the input line, whose column the console does not know.</summary>
internal sealed class Verbatim(string text, Style style) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth)
    {
        var width = CellWidth.Of(text);
        return new Measurement(width, width);
    }

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        yield return new Segment(text, style);
    }
}
