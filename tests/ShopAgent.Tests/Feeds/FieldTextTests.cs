using ShopAgent.Catalog.Products;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Feeds;

[UseCulture("")]
public class FieldTextTests
{
    [Theory]
    [InlineData("in stock", Availability.InStock)]
    [InlineData("IN_STOCK", Availability.InStock)]
    [InlineData("https://schema.org/InStock", Availability.InStock)]
    [InlineData("http://schema.org/LimitedAvailability", Availability.LimitedStock)]
    [InlineData("Low Stock", Availability.LimitedStock)]
    [InlineData("pre_order", Availability.PreOrder)]
    [InlineData("available for order", Availability.BackOrder)]
    [InlineData("mark_as_sold", Availability.OutOfStock)]
    [InlineData("no", Availability.OutOfStock)]
    [InlineData("Discontinued", Availability.Discontinued)]
    [InlineData("perhaps", null)]
    public void Availability_has_many_spellings(string text, Availability? availability) => Assert.Equal(availability, AvailabilityText.Read(text));

    [Theory]
    [InlineData("salePrice", "sale_price")]
    [InlineData("Sale-Price", "sale_price")]
    [InlineData("discountPercentage", "discount_percent")]
    [InlineData("Free from", "free_of")]
    [InlineData("Zutaten", "ingredients")]
    [InlineData("Peut contenir", "may_contain")]
    [InlineData("EAN", "gtin")]
    [InlineData("wavelength", null)]
    public void Fields_have_many_names(string name, string? field) => Assert.Equal(field, FieldName.Canonical(name));

    [Theory]
    [InlineData("2026-05-01", "2026-05-01T00:00:00+00:00")]
    [InlineData("2026-05-01T13:00-0800", "2026-05-01T13:00:00-08:00")]
    [InlineData("2026-05-01T13:00:30+02:00", "2026-05-01T13:00:30+02:00")]
    [InlineData("2026-05-01 13:00:30", "2026-05-01T13:00:30+00:00")]
    [InlineData("06/07/2024", null)]
    [InlineData("2017-12-01T0:00-23:59", null)]
    public void Only_iso_dates_are_read(string text, string? time) => Assert.Equal(time, FeedTime.Read(text)?.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("1-3", 1, 3)]
    [InlineData("2 to 4 days", 2, 4)]
    [InlineData("2", 2, 2)]
    public void Delivery_days_are_a_number_or_a_range(string text, int min, int max) => Assert.Equal(new FulfilmentTime(min, max), DraftFacts.Delivery(text));

    [Theory]
    [InlineData("4.5 (212)", 4.5, 212)]
    [InlineData("4,5/5", 4.5, 0)]
    [InlineData("5", 5, 0)]
    public void Ratings_are_of_five(string text, double value, int count) => Assert.Equal(new Rating((decimal)value, count), DraftFacts.Rating(text));

    [Theory]
    [InlineData("18")]
    [InlineData("6")]
    [InlineData("A++")]
    public void Other_ratings_are_none(string text) => Assert.Null(DraftFacts.Rating(text));

    [Fact]
    public void Lists_keep_escaped_commas_and_image_lists_have_many_separators()
    {
        Assert.Equal(["Home, sweet home", "B"], ListText.SplitEscaped(@"Home\, sweet home, B"));
        var log = new FeedLog();
        Assert.Equal(["https://a.example/1,2.jpg", "http://a.example/3", "https://a.example/4"],
            ListText.Images("https://a.example/1,2.jpg;http://a.example/3 | https://a.example/4", 1, "1", "image", log));
        Assert.Empty(log.Kept);
        Assert.Empty(ListText.Images("/relative.png", 1, "1", "image", log));
        Assert.Equal("image-invalid", Assert.Single(log.Kept).Code);
    }
}
