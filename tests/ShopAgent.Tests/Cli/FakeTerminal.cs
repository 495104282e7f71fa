using System.Text;
using ShopAgent.Cli.Terminals;
using ShopAgent.Tests.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Tests.Cli;

/// <summary>A terminal of 80 columns without colour that types what a test wrote down and keeps what was shown.</summary>
internal sealed class FakeTerminal : ITerminal
{
    private readonly Queue<ConsoleKeyInfo> _keys = new();
    private readonly Queue<string> _lines = new();
    private readonly StringBuilder _shown = new();

    public int Width { get; init; } = Drawn.Standard;

    public bool IsInteractive { get; init; }

    /// <summary>Column that the cursor was moved to last.</summary>
    public int Column { get; private set; }

    public string Shown => _shown.ToString().ReplaceLineEndings("\n");

    /// <summary>What stands in the line that is being edited.</summary>
    public string CurrentLine { get; private set; } = "";

    public FakeTerminal Enter(params IEnumerable<string> lines)
    {
        foreach (var line in lines) _lines.Enqueue(line);
        return this;
    }

    public FakeTerminal Type(string text)
    {
        foreach (var c in text) _keys.Enqueue(new ConsoleKeyInfo(c, ConsoleKey.None, false, false, false));
        return this;
    }

    public FakeTerminal Press(params IEnumerable<ConsoleKey> keys)
    {
        foreach (var key in keys) _keys.Enqueue(new ConsoleKeyInfo('\0', key, false, false, false));
        return this;
    }

    public FakeTerminal Control(params IEnumerable<ConsoleKey> keys)
    {
        foreach (var key in keys) _keys.Enqueue(new ConsoleKeyInfo('\0', key, false, false, true));
        return this;
    }

    public void Write(string text, Style style)
    {
        _shown.Append(text);
        CurrentLine += text;
    }

    public void Write(IRenderable renderable) => _shown.AppendLine(Drawn.Text(renderable, Width));

    public void WriteLine() => _shown.AppendLine();

    public void ClearLine() => CurrentLine = "";

    public void MoveToColumn(int column) => Column = column;

    public void ClearScreen() => _shown.Clear();

    public ConsoleKeyInfo ReadKey() => _keys.Dequeue();

    public ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_lines.TryDequeue(out var line) ? line : null);
}
