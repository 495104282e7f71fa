using CsCheck;
using ShopAgent.Cli.Chat;

namespace ShopAgent.Tests.Cli.Chat;

public class WordWrapTests
{
    [Fact]
    public void Lines_break_at_spaces_however_the_text_is_cut_into_pieces()
    {
        const string text = "The quick brown fox jumps over the lazy dog.\n\n- one\n- two";
        const string expected = "The quick\nbrown fox\njumps over\nthe lazy\ndog.\n\n- one\n- two";
        Gen.Int[1, 12].Sample(size => Assert.Equal(expected, Wrap(text.Chunk(size).Select(chunk => new string(chunk)), 10)));
    }

    [Fact]
    public void A_word_wider_than_the_line_stays_whole() => Assert.Equal("a\nwonderfully\nb", Wrap(["a wonderfully b"], 5));

    private static string Wrap(IEnumerable<string> pieces, int width)
    {
        var wrap = new WordWrap(width);
        return string.Concat(pieces.Select(wrap.Push)) + wrap.Flush();
    }
}
