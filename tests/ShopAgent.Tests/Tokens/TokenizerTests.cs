using CsCheck;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Tests.Tokens;

public class TokenizerTests
{
    [Theory]
    [InlineData("RXL480 SUPER", "rxl 480 super")]
    [InlineData("2×16GB", "2 x 16 gb")]
    [InlineData("Crème Brûlée", "creme brulee")]
    [InlineData("l'eau d’amande", "l ' eau d ' amande")]
    [InlineData("1.299,00 €", "1.299,00 €")]
    [InlineData("M.2 2.5\"", "m . 2 2.5 \"")]
    [InlineData("⛺ tent™ ®", "tent")]
    public void Splits_words_numbers_and_signs(string text, string tokens) => Assert.Equal(tokens, string.Join(' ', Tokenizer.Split(text)));

    [Fact]
    public void Remembers_what_was_written_together() => Assert.Equal([false, true, false], Tokenizer.Split("RXL480 SUPER").Select(token => token.Glued));

    [Fact]
    public void Tokens_stand_where_they_say() => Gen.String.Sample(text =>
    {
        var end = 0;
        foreach (var token in Tokenizer.Split(text))
        {
            Assert.True(token.Start >= end && token.Length > 0 && token.End <= text.Length);
            end = token.End;
        }
    }, iter: 500, seed: "0000KMQq5T84");

    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("relational", "relat")]
    [InlineData("hopping", "hop")]
    [InlineData("headphones", "headphon")]
    [InlineData("batteries", "batteri")]
    [InlineData("battery", "batteri")]
    [InlineData("electricity", "electr")]
    [InlineData("adjustable", "adjust")]
    [InlineData("z690", "z690")]
    public void Stems_as_porter_does(string word, string stem) => Assert.Equal(stem, PorterStemmer.Stem(word));

    [Theory]
    [InlineData("watreproof", "waterproof", 1)]
    [InlineData("persn", "person", 1)]
    [InlineData("frist", "first", 1)]
    [InlineData("tent", "dress", 3)]
    public void Counts_edits_up_to_a_limit(string left, string right, int edits) => Assert.Equal(edits, EditDistance.Between(left, right, 2));

    [Theory]
    [InlineData("1.299,00", "1299.00")]
    [InlineData("1,299.00", "1299.00")]
    [InlineData("1,299", "1299")]
    [InlineData("3,5", "3.5")]
    [InlineData("2.45", "2.45")]
    [InlineData("1.234.567", "1234567")]
    public void Reads_numbers_in_either_style(string text, string value) =>
        Assert.Equal(decimal.Parse(value, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture), NumberText.ReadGrouped(text));
}
