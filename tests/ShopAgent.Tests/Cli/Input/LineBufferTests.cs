using CsCheck;
using ShopAgent.Cli.Input;

namespace ShopAgent.Tests.Cli.Input;

public class LineBufferTests
{
    private static readonly Action<LineBuffer>[] Edits =
    [
        line => line.Insert("é"), line => line.Insert(" "), line => line.Insert("👍🏽"), line => line.MoveLeft(), line => line.MoveRight(), line => line.MoveWordLeft(),
        line => line.MoveWordRight(), line => line.MoveTo(0), line => line.DeleteLeft(), line => line.DeleteRight(), line => line.DeleteWordLeft(), line => line.DeleteToEnd(),
    ];

    [Fact]
    public void No_sequence_of_edits_leaves_the_cursor_outside_the_line_or_inside_a_character() =>
        Gen.Int[0, Edits.Length - 1].Array[0, 40].Sample(sequence =>
        {
            var line = new LineBuffer();
            foreach (var edit in sequence) Edits[edit](line);
            return line.Cursor >= 0 && line.Cursor <= line.Text.Length && (line.Cursor == 0 || line.Cursor == line.Text.Length || !char.IsLowSurrogate(line.Text[line.Cursor]));
        });
}
