using System.Text.RegularExpressions;
using CsCheck;
using ShopAgent.Import.Fields;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Texts;

[UseCulture("")]
public class CleaningTests
{
    private const string AnyTag = "<[!/]?[A-Za-z][^<>]*>";

    private static readonly string[] Pieces =
    [
        "<", ">", "/", "!", "<b", "<b>", "</p>", "<!--", "-->", "<script>", "</script", "b", "script", " ", "=", "\"", "'", "&lt;", "&gt;", "&amp;", "lt;", "gt;", "&#60;", "&#x3e;", "\u200b", "\u00ad", "\u0001", "\n", "é", "e\u0301", "\ud83d",
    ];

    [Theory]
    [InlineData("Tom &amp; Jerry", "Tom & Jerry")]
    [InlineData("Tom &amp;amp; Jerry", "Tom & Jerry")]
    [InlineData("&amp;amp;amp;", "&amp;")]
    [InlineData("<b>Bold</b> text", "Bold text")]
    [InlineData("&lt;p&gt;Encoded&lt;/p&gt;", "Encoded")]
    [InlineData("5 < 6 and 7 > 2", "5 < 6 and 7 > 2")]
    [InlineData("5 &lt; 6", "5 < 6")]
    [InlineData("a<script>alert('x')</script>b", "a b")]
    [InlineData("a<script>alert('x')", "a")]
    [InlineData("<style>p{}</style>Text<!-- note -->", "Text")]
    [InlineData("caf&eacute; 12&quot; pan", "café 12\" pan")]
    [InlineData(null, "")]
    public void Html_becomes_one_plain_line(string? html, string text) => Assert.Equal(text, HtmlText.Line(html));

    [Fact]
    public void Block_breaks_stay() => Assert.Equal("One\nTwo\nthree\nFour", HtmlText.Block("<p>One</p><ul><li>Two<br>three</li></ul>\r\n\r\n<div>Four</div>"));

    [Theory]
    [InlineData("  a \t b\r\n c ", "a b c")]
    [InlineData("a\u00a0b\u202fc", "a b c")]
    [InlineData("a\u200bb\ufeffc\u00add", "abcd")]
    [InlineData("a\u0000b\u0007c\u009fd", "abcd")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("👩\u200d🍳 Pan", "👩\u200d🍳 Pan")]
    [InlineData("\u202eevil", "evil")]
    public void Lines_are_normalised(string raw, string text) => Assert.Equal(text, TextCleaner.Line(raw));

    [Fact]
    public void Length_is_capped_between_characters()
    {
        Assert.Equal("abc", TextCleaner.Line("abcdef", 3));
        Assert.Equal("ab", TextCleaner.Line("ab😀", 3));
    }

    [Fact]
    public void Cleaning_twice_changes_nothing_and_no_input_throws() => Gen.String[Gen.Char, 0, 200].AlwaysHolds(text =>
        TextCleaner.Line(text) == TextCleaner.Line(TextCleaner.Line(text)) && TextCleaner.Block(text) == TextCleaner.Block(TextCleaner.Block(text)) && HtmlText.Block(text).Length >= 0);

    [Theory]
    [InlineData("<<b>script>alert(1)<<b>/script>")]
    [InlineData("<\u200bscript>x")]
    [InlineData("&lt;<i>b&gt;")]
    [InlineData("&amp;lt;b&amp;gt;")]
    [InlineData("<a title=\"a > b\">x</a>")]
    [InlineData("<img src='x' onerror=alert(1)\n>")]
    public void No_tag_is_left(string html) => Assert.DoesNotMatch(AnyTag, HtmlText.Block(html));

    [Fact]
    public void No_mixture_of_marks_leaves_a_tag() => Gen.OneOf(Pieces).Array[0, 30].AlwaysHolds(
        pieces => !Regex.IsMatch(HtmlText.Block(string.Concat(pieces)), AnyTag) && !Regex.IsMatch(HtmlText.Line(string.Concat(pieces)), AnyTag), 20_000);

    [Theory]
    [InlineData("<!--")]
    [InlineData("<script ")]
    [InlineData("<a b=\"")]
    [InlineData("<<b>")]
    [InlineData("<p>&amp;lt;")]
    public void Hostile_markup_costs_no_more_than_other_text(string piece) =>
        Assert.True(HtmlText.Block(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length))).Length <= TextCleaner.DescriptionLength);

    [Fact]
    public void Gtins_with_a_right_check_digit_are_known_and_with_any_digit_wrong_refused() =>
        Gen.Select(Gen.OneOf<int>(7, 11, 12, 13), Gen.Int[0, 9].Array[13], Gen.Int[0, 12], Gen.Int[1, 9]).AlwaysHolds(
            one =>
            {
                int[] digits = [.. one.Item2.Take(one.Item1)];
                if (digits.All(digit => digit == 0)) digits[0] = 1;
                var sum = digits.Reverse().Select((digit, index) => index % 2 == 0 ? 3 * digit : digit).Sum();
                digits = [.. digits, (10 - (sum % 10)) % 10];
                var right = string.Concat(digits);
                digits[one.Item3 % digits.Length] = (digits[one.Item3 % digits.Length] + one.Item4) % 10;
                return Gtin.Normalise(right) == right && Gtin.Normalise(string.Concat(digits)) is null;
            }, 2_000);

    [Theory]
    [InlineData("4006381333931", "4006381333931")]
    [InlineData("4 006381 333931", "4006381333931")]
    [InlineData("0-36000-29145-2", "036000291452")]
    [InlineData("96385074", "96385074")]
    [InlineData("4006381333930", null)]
    [InlineData("4.01E+12", null)]
    [InlineData("400638133393", null)]
    [InlineData("00000000", null)]
    [InlineData("n/a", null)]
    [InlineData(null, null)]
    public void Gtins_need_length_and_check_digit(string? text, string? gtin) => Assert.Equal(gtin, Gtin.Normalise(text));

    [Theory]
    [InlineData("500 g", 500, "g")]
    [InlineData("1kg", 1000, "g")]
    [InlineData("1,5 l", 1500, "ml")]
    [InlineData("6 x 33 cl", 1980, "ml")]
    [InlineData("6x330ml", 1980, "ml")]
    [InlineData("12 eggs", 12, "pieces")]
    [InlineData("6 pieces", 6, "pieces")]
    [InlineData("10", 10, "pieces")]
    [InlineData("2 m", 2000, "mm")]
    public void Packs_are_read_in_base_units(string text, int value, string unit)
    {
        Assert.Equal(value, PackText.Read(text)?.Value);
        Assert.Equal(unit, PackText.Read(text)?.Unit);
    }

    [Theory]
    [InlineData("Spaghetti, bronze-cut, 500 g", 500, "g")]
    [InlineData("Chocolate cookies 6 pieces", 6, "pieces")]
    [InlineData("Tea, 20 bags, 40 g", 40, "g")]
    public void A_title_may_state_its_content(string title, int value, string unit)
    {
        Assert.Equal(value, PackText.FindInTitle(title)?.Value);
        Assert.Equal(unit, PackText.FindInTitle(title)?.Unit);
    }

    [Theory]
    [InlineData("Cable Pro 200")]
    [InlineData("SSD 500GB")]
    [InlineData("No number")]
    [InlineData("")]
    public void Other_numbers_are_no_content(string title) => Assert.Null(PackText.FindInTitle(title));
}
