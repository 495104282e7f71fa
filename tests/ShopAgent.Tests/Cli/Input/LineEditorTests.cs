using ShopAgent.Cli.Input;
using static System.ConsoleKey;

namespace ShopAgent.Tests.Cli.Input;

public class LineEditorTests
{
    private const string Prompt = "you> ";

    private readonly FakeTerminal _terminal = new() { IsInteractive = true };

    [Fact]
    public async Task Typed_text_ends_with_enter() => Assert.Equal("a tent", await ReadAsync(_terminal.Type("a tent").Press(Enter)));

    [Fact]
    public async Task Keys_move_and_delete()
    {
        _terminal.Type("xb tent!").Press(Backspace, Home, Delete).Type("a").Press(RightArrow, Backspace, End, LeftArrow, RightArrow).Type("s").Press(Enter);
        Assert.Equal("a tents", await ReadAsync(_terminal));
    }

    [Fact]
    public async Task Shell_keys_work()
    {
        _terminal.Type("one two three").Control(W).Type("four").Control(A).Type("so ").Control(E).Type("!").Press(Enter);
        Assert.Equal("so one two four!", await ReadAsync(_terminal));
    }

    [Fact]
    public async Task Control_u_deletes_what_is_left_of_the_cursor() => Assert.Equal("kept", await ReadAsync(_terminal.Type("gone kept").Control(LeftArrow, U).Press(Enter)));

    [Fact]
    public async Task Control_k_deletes_what_is_right_of_the_cursor() => Assert.Equal("kept ", await ReadAsync(_terminal.Type("kept gone").Control(LeftArrow, K).Press(Enter)));

    [Fact]
    public async Task A_character_of_several_code_units_is_deleted_whole() => Assert.Equal("a", await ReadAsync(_terminal.Type("a👩‍👧").Press(Backspace, Enter)));

    [Fact]
    public async Task Up_and_down_walk_through_earlier_lines_and_back_to_the_draft()
    {
        var editor = new LineEditor(_terminal);
        await ReadAsync(_terminal.Type("first").Press(Enter), editor);
        await ReadAsync(_terminal.Type("second").Press(Enter), editor);
        Assert.Equal("first", await ReadAsync(_terminal.Press(UpArrow, UpArrow, UpArrow, Enter), editor));
        Assert.Equal("draft", await ReadAsync(_terminal.Type("draft").Press(UpArrow, UpArrow, DownArrow, DownArrow, DownArrow, Enter), editor));
    }

    [Fact]
    public async Task Control_c_clears_a_line_and_leaves_an_empty_one()
    {
        var (end, text) = await new LineEditor(_terminal.Type("no").Control(C, C)).ReadAsync(Prompt, CancellationToken.None);
        Assert.Equal((InputEnd.Interrupted, ""), (end, text));
    }

    [Fact]
    public async Task Control_d_deletes_in_a_line_and_closes_an_empty_one()
    {
        var (end, _) = await new LineEditor(_terminal.Type("x").Press(Home).Control(D, D)).ReadAsync(Prompt, CancellationToken.None);
        Assert.Equal(InputEnd.Closed, end);
    }

    [Fact]
    public async Task A_long_line_scrolls_with_the_cursor_in_sight()
    {
        await ReadAsync(_terminal.Type(new string('x', 200)).Type("end").Press(Enter));
        Assert.EndsWith("end", _terminal.CurrentLine, StringComparison.Ordinal);
        Assert.InRange(_terminal.CurrentLine.Length, Prompt.Length, _terminal.Width);
        Assert.InRange(_terminal.Column, 0, _terminal.Width - 1);
    }

    [Fact]
    public async Task Redirected_input_is_read_as_it_comes()
    {
        var redirected = new FakeTerminal().Enter("a tent");
        Assert.Equal("a tent", await ReadAsync(redirected));
        Assert.Equal("", redirected.Shown);
        Assert.Equal(InputEnd.Closed, (await new LineEditor(redirected).ReadAsync(Prompt, CancellationToken.None)).End);
    }

    private static async Task<string> ReadAsync(FakeTerminal terminal, LineEditor? editor = null)
    {
        var line = await (editor ?? new LineEditor(terminal)).ReadAsync(Prompt, CancellationToken.None);
        Assert.Equal(InputEnd.Entered, line.End);
        return line.Text;
    }
}
