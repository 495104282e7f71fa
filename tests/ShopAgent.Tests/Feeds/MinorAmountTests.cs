using System.Globalization;
using System.Text.Json;
using CsCheck;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Import.Feeds.Acp;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Feeds;

[UseCulture("")]
public class MinorAmountTests
{
    [Fact]
    public void Amounts_survive_as_price_text_whatever_the_separator() =>
        Gen.Select(Gen.Long[0, 99_999_999_999], Gen.OneOf<string>("USD", "JPY", "KWD"), Gen.OneOf<char?>('.', ',', null)).AlwaysHolds(one =>
        {
            var (minor, code, separator) = one;
            using var json = JsonDocument.Parse(string.Create(CultureInfo.InvariantCulture, $"{{\"amount\": {minor}, \"currency\": \"{code}\"}}"));
            var amount = MinorAmount.Read(json.RootElement)!.Value;
            return Money.FromMajor(PriceText.Read(amount.Text, separator, amount.Currency)!.Value.Amount, amount.Currency).MinorUnits == minor;
        }, 1_000);

    [Theory]
    [InlineData("""{"amount": 19.99, "currency": "USD"}""")]
    [InlineData("""{"amount": 1999}""")]
    [InlineData("""{"amount": "x", "currency": "USD"}""")]
    [InlineData("""{"amount": 1e40, "currency": "USD"}""")]
    [InlineData("1999")]
    public void What_cannot_be_minor_units_is_refused(string text)
    {
        using var json = JsonDocument.Parse(text);
        Assert.Null(MinorAmount.Read(json.RootElement));
    }
}
