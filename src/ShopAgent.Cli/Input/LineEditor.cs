using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Input;

/// <summary>Reads one line with the keys that shells have; long lines scroll sideways. Redirected input is read as it comes, without a prompt.</summary>
internal sealed class LineEditor(ITerminal terminal)
{
    private readonly InputHistory _history = new();
    private readonly LineBuffer _line = new();

    public async ValueTask<InputLine> ReadAsync(string prompt, CancellationToken cancellationToken)
    {
        if (terminal.IsInteractive) return ReadKeys(prompt);
        var text = await terminal.ReadLineAsync(cancellationToken);
        return text is null ? new InputLine(InputEnd.Closed, "") : new InputLine(InputEnd.Entered, text);
    }

    private InputLine ReadKeys(string prompt)
    {
        _line.Set("");
        while (true)
        {
            Draw(prompt);
            if (Press(terminal.ReadKey()) is not { } end) continue;
            var text = end == InputEnd.Entered ? _line.Text : "";
            _history.Add(text);
            terminal.WriteLine();
            return new InputLine(end, text);
        }
    }

    // AltGr is reported as Ctrl and Alt together and types a character.
    private InputEnd? Press(ConsoleKeyInfo key) =>
        (key.Modifiers & (ConsoleModifiers.Control | ConsoleModifiers.Alt)) == ConsoleModifiers.Control ? PressControl(key.Key) : PressPlain(key);

    /// <returns>How the line ended; null while it goes on.</returns>
    private InputEnd? PressPlain(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.Enter: return InputEnd.Entered;
            case ConsoleKey.Backspace: _line.DeleteLeft(); break;
            case ConsoleKey.Delete: _line.DeleteRight(); break;
            case ConsoleKey.LeftArrow: _line.MoveLeft(); break;
            case ConsoleKey.RightArrow: _line.MoveRight(); break;
            case ConsoleKey.Home: _line.MoveTo(0); break;
            case ConsoleKey.End: _line.MoveTo(_line.Text.Length); break;
            case ConsoleKey.UpArrow: Recall(_history.Older(_line.Text)); break;
            case ConsoleKey.DownArrow: Recall(_history.Newer()); break;
            default:
                if (!char.IsControl(key.KeyChar)) _line.Insert(key.KeyChar.ToString());
                break;
        }

        return null;
    }

    private InputEnd? PressControl(ConsoleKey key)
    {
        switch (key)
        {
            case ConsoleKey.C when _line.Text.Length == 0: return InputEnd.Interrupted;
            case ConsoleKey.D when _line.Text.Length == 0: return InputEnd.Closed;
            case ConsoleKey.C: _line.Set(""); break;
            case ConsoleKey.D: _line.DeleteRight(); break;
            case ConsoleKey.A: _line.MoveTo(0); break;
            case ConsoleKey.E: _line.MoveTo(_line.Text.Length); break;
            case ConsoleKey.B: _line.MoveLeft(); break;
            case ConsoleKey.F: _line.MoveRight(); break;
            case ConsoleKey.U: _line.DeleteToStart(); break;
            case ConsoleKey.K: _line.DeleteToEnd(); break;
            case ConsoleKey.W or ConsoleKey.Backspace: _line.DeleteWordLeft(); break;
            case ConsoleKey.H: _line.DeleteLeft(); break;
            case ConsoleKey.P: Recall(_history.Older(_line.Text)); break;
            case ConsoleKey.N: Recall(_history.Newer()); break;
            case ConsoleKey.LeftArrow: _line.MoveWordLeft(); break;
            case ConsoleKey.RightArrow: _line.MoveWordRight(); break;
            case ConsoleKey.L: terminal.ClearScreen(); break;
            case ConsoleKey.J or ConsoleKey.M or ConsoleKey.Enter: return InputEnd.Entered;
        }

        return null;
    }

    private void Recall(string? line)
    {
        if (line is not null) _line.Set(line);
    }

    private void Draw(string prompt)
    {
        var room = Math.Max(1, terminal.Width - CellWidth.Of(prompt) - 1);
        var (visible, cursor) = Window(_line.Text, _line.Cursor, room);
        terminal.ClearLine();
        terminal.Write(prompt, Palette.Accent);
        terminal.Write(visible, Palette.Plain);
        terminal.MoveToColumn(CellWidth.Of(prompt) + cursor);
    }

    /// <summary>The part of the line around the cursor that fits, and the cursor's column in it.</summary>
    private static (string Visible, int Cursor) Window(string text, int cursor, int room)
    {
        var start = 0;
        while (CellWidth.Of(text[start..cursor]) > room) start += char.IsSurrogatePair(text, start) ? 2 : 1;
        var end = text.Length;
        while (CellWidth.Of(text[start..end]) > room) end -= end - 2 >= start && char.IsSurrogatePair(text, end - 2) ? 2 : 1;
        return (text[start..end], CellWidth.Of(text[start..cursor]));
    }
}

/// <param name="Text">What was typed; "" unless <paramref name="End"/> is <see cref="InputEnd.Entered"/>.</param>
internal readonly record struct InputLine(InputEnd End, string Text);

/// <summary>How the reading of a line ended.</summary>
internal enum InputEnd
{
    /// <summary>With Enter.</summary>
    Entered,

    /// <summary>Ctrl-C on an empty line.</summary>
    Interrupted,

    /// <summary>Ctrl-D on an empty line, or the end of redirected input.</summary>
    Closed,
}
