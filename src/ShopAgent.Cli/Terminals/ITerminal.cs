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
