using CsCheck;
using ShopAgent.Cli.Rendering;

namespace ShopAgent.Tests.Rendering;

public class SafeTextTests
{
    [Theory]
    [InlineData("two\r\n  lines\tand a tab", "two lines and a tab")]
    [InlineData("\u001b[31mred\u001b[0m", "[31mred[0m")]
    [InlineData("title\u202Etxt.exe", "titletxt.exe")]
    [InlineData("crème brûlée 5 €", "crème brûlée 5 €")]
    public void A_line_keeps_letters_and_drops_what_a_terminal_acts_on(string text, string expected) => Assert.Equal(expected, SafeText.Line(text));

    [Fact]
    public void A_block_keeps_its_line_breaks() => Assert.Equal("one\ntwo", SafeText.Block("one\r\ntwo\a"));

    [Fact]
    public void No_text_at_all_gives_control_characters() =>
        Gen.String.Sample(text => !SafeText.Line(text).Any(char.IsControl) && !SafeText.Block(text).Any(c => char.IsControl(c) && c != '\n'));
}
