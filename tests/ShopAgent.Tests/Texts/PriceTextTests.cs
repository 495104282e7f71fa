using System.Globalization;
using CsCheck;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Import.Fields;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Texts;

[UseCulture("")]
public class PriceTextTests
{
    private const int Cases = 2_000;

    private const char NoBreakSpace = '\u00a0';

    private static readonly (string Thousands, char Decimal)[] Styles =
        [("", '.'), ("", ','), (",", '.'), (".", ','), (" ", ','), (NoBreakSpace.ToString(), ','), ("\u202f", ','), ("'", '.'), ("’", '.')];

    private static readonly string[] Marks = ["{0}", "€{0}", "{0} €", "EUR {0}", "{0}EUR", "{0} eur", "US${0}", "{0} zł", "CHF {0}", "  {0} "];

    [Theory]
    [InlineData("139,99", "139.99")]
    [InlineData("45,0", "45.0")]
    [InlineData("240.97", "240.97")]
    [InlineData("65", "65")]
    [InlineData("1.299,00", "1299")]
    [InlineData("1,299.00", "1299")]
    [InlineData("1 299,00", "1299")]
    [InlineData("1'299.00", "1299")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("12,34,567.50", "1234567.50")]
    [InlineData("0.125", "0.125")]
    [InlineData("1234.567", "1234.567")]
    [InlineData("19.989999", "19.989999")]
    [InlineData(",99", "0.99")]
    [InlineData("15,-", "15")]
    [InlineData("CHF 15.–", "15")]
    [InlineData("-3", "-3")]
    [InlineData("-€3.50", "-3.50")]
    [InlineData("0.00", "0")]
    [InlineData("15.00USD", "15")]
    [InlineData("$15.00", "15")]
    public void Reads_what_shops_write(string text, string amount) =>
        Assert.Equal(decimal.Parse(amount, NumberStyles.Number, CultureInfo.InvariantCulture), PriceText.Read(text)?.Amount);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("call")]
    [InlineData("from 19.99")]
    [InlineData("19.99-29.99")]
    [InlineData("15.00 pcs")]
    [InlineData("1.2.3")]
    [InlineData("1,23.456,7")]
    [InlineData("12 99")]
    [InlineData("1,2345,678.00")]
    [InlineData("٣٫٥")]
    [InlineData("4006381333931000")]
    [InlineData("€")]
    public void Refuses_what_is_no_single_number(string text) => Assert.Null(PriceText.Read(text));

    [Theory]
    [InlineData('.', "1.299", "1.299")]
    [InlineData(',', "1.299", "1299")]
    [InlineData('.', "1,299", "1299")]
    [InlineData(',', "1,299", "1.299")]
    public void Three_digits_after_a_lone_mark_need_the_feeds_separator(char separator, string text, string amount)
    {
        Assert.Null(PriceText.Read(text));
        Assert.Equal(decimal.Parse(amount, NumberStyles.Number, CultureInfo.InvariantCulture), PriceText.Read(text, separator)?.Amount);
    }

    [Fact]
    public void Yen_has_no_decimals() => Assert.Equal(1299, PriceText.Read("1,299", null, new Currency("JPY"))?.Amount);

    [Theory]
    [InlineData("15.00 USD", "USD")]
    [InlineData("EUR 15", "EUR")]
    [InlineData("£9", "GBP")]
    [InlineData("C$9", "CAD")]
    [InlineData("$9", null)]
    [InlineData("9", null)]
    public void Names_the_currency_only_where_the_mark_does(string text, string? code) => Assert.Equal(code, PriceText.Read(text)?.Currency?.Code);

    [Fact]
    public void What_is_formatted_in_any_style_reads_back_exactly() => Gen.Select(Gen.Long[1, 9_999_999_99], Gen.OneOf(Styles), Gen.OneOf(Marks), Gen.Int[1, 2]).AlwaysHolds(
        one =>
        {
            var amount = one.Item4 == 1 ? one.Item1 / 10 / 10m : one.Item1 / 100m;
            return amount == PriceText.Read(Format(amount, one.Item4, one.Item2, one.Item3))?.Amount;
        }, Cases);

    [Fact]
    public void No_price_is_ever_off_by_a_power_of_ten() => Gen.Select(Gen.Long[0, 99_999_999_999], Gen.OneOf(Styles), Gen.OneOf(Marks), Gen.Int[0, 5], Gen.Bool).AlwaysHolds(
        one =>
        {
            var amount = one.Item1 / Power(one.Item4);
            var read = PriceText.Read(Format(amount, one.Item4, one.Item2, one.Item3), one.Item5 ? one.Item2.Decimal : null);
            return read is null || read.Value.Amount == amount;
        }, Cases);

    [Fact]
    public void A_known_separator_settles_every_price() => Gen.Select(Gen.Long[0, 99_999_999_999], Gen.OneOf(Styles), Gen.Int[0, 5]).AlwaysHolds(
        one => one.Item1 / Power(one.Item3) == PriceText.Read(Format(one.Item1 / Power(one.Item3), one.Item3, one.Item2, "{0}"), one.Item2.Decimal)?.Amount, Cases);

    [Fact]
    public void The_separator_learned_from_a_feed_in_one_style_is_that_of_the_style() => Gen.Select(Gen.Long[0, 9_999_999_99].Array[1, 40], Gen.OneOf(Styles), Gen.OneOf(Marks)).AlwaysHolds(
        one =>
        {
            var learner = new SeparatorLearner();
            foreach (var minor in one.Item1) learner.Observe(Format(minor / 100m, 2, one.Item2, one.Item3));
            return learner.Separator == one.Item2.Decimal;
        });

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("fr-CH")]
    public void The_machines_culture_does_not_matter(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(139.99m, PriceText.Read("139,99")?.Amount);
            Assert.Equal(1299.5m, PriceText.Read("1'299.50")?.Amount);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_separator_is_learned_from_prices_that_show_it()
    {
        var learner = new SeparatorLearner();
        foreach (var price in (string[])["60", "1.299", "", "call"]) learner.Observe(price);
        Assert.Null(learner.Separator);
        learner.Observe("1.299,00");
        learner.Observe("45,0");
        Assert.Equal(',', learner.Separator);
        learner.Observe("19.99");
        Assert.Null(learner.Separator);
    }

    private static decimal Power(int decimals) => decimals == 0 ? 1 : 10 * Power(decimals - 1);

    private static string Format(decimal amount, int decimals, (string Thousands, char Decimal) style, string mark)
    {
        var format = new NumberFormatInfo { NumberGroupSeparator = style.Thousands, NumberDecimalSeparator = style.Decimal.ToString() };
        return string.Format(CultureInfo.InvariantCulture, mark, amount.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), format));
    }
}
