using System.Globalization;
using CsCheck;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Checkout;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Checkout;

public class ConsentWordsTests
{
    private static readonly string[] Cultures = ["", "de-DE", "fr-FR"];

    private readonly ConsentWords _words = ConsentWords.LoadDefault();

    [Theory]
    [InlineData("yes")]
    [InlineData("Y")]
    [InlineData("  YES, please! ")]
    [InlineData("CONFIRM")]
    [InlineData("I confirm.")]
    [InlineData("Ok, buy it")]
    [InlineData("oui")]
    [InlineData("Je confirme")]
    [InlineData("Oui, s’il vous plaît !")]
    public void A_whole_line_of_consent_is_a_yes(string line) => Assert.True(_words.IsYes(line));

    [Theory]
    [InlineData("yes but make it two")]
    [InlineData("yes?")]
    [InlineData("ok")]
    [InlineData("maybe")]
    [InlineData("not yes")]
    [InlineData("no, confirm nothing")]
    [InlineData("oui mais pas deux")]
    [InlineData("")]
    [InlineData("!")]
    public void Everything_else_is_not(string line) => Assert.False(_words.IsYes(line));

    [Theory]
    [InlineData("249.90", 249.90)]
    [InlineData("249,90 €", 249.90)]
    [InlineData("EUR 249.90", 249.90)]
    [InlineData("€249.90", 249.90)]
    [InlineData("249,9", 249.90)]
    [InlineData("249,90 euros", 249.90)]
    [InlineData("249.90 EUR.", 249.90)]
    [InlineData("1249", 1249)]
    [InlineData("1.249", 1249)]
    [InlineData("1,249.00", 1249)]
    [InlineData("1 249,00 eur", 1249)]
    [InlineData("1'249.00", 1249)]
    public void An_amount_is_read_in_any_usual_writing_in_any_culture(string line, double amount)
    {
        var expected = Sample.Eur((decimal)amount);
        foreach (var culture in Cultures) InCulture(culture, () => Assert.Equal(expected, _words.ReadAmount(line, expected)));
    }

    [Theory]
    [InlineData("249.91")]
    [InlineData("24990")]
    [InlineData("2499.0")]
    [InlineData("249.901")]
    [InlineData("-249.90")]
    [InlineData("$249.90 USD")]
    [InlineData("GBP 249.90")]
    [InlineData("249.90?")]
    [InlineData("not 249.90")]
    [InlineData("249.90 or less")]
    [InlineData("yes")]
    public void Another_amount_currency_or_sentence_is_not_the_total(string line)
    {
        var expected = Sample.Eur(249.90m);
        foreach (var culture in Cultures) InCulture(culture, () => Assert.NotEqual(expected, _words.ReadAmount(line, expected)));
    }

    [Fact]
    public void The_printed_total_is_always_accepted() => Gen.Select(Gen.Long[1, 100_000_000], Gen.OneOf("EUR", "JPY", "KWD", "CHF")).AlwaysHolds(
        pair =>
        {
            var total = new Money(pair.Item1, new Currency(pair.Item2));
            return _words.ReadAmount(total.ToString(), total) == total
                && _words.ReadAmount(total.Amount.ToString(CultureInfo.GetCultureInfo("de-DE")), total) == total
                && _words.ReadAmount(new Money(pair.Item1 + 1, total.Currency).ToString(), total) != total;
        });

    private static void InCulture(string name, Action test)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            test();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
