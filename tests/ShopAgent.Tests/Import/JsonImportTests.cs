using ShopAgent.Catalog.Products;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Import;

[UseCulture("")]
public class JsonImportTests : IDisposable
{
    private const string Tent = """
        {"id": "T1", "title": "Fell 2 tent", "brand": "Vandrill", "description": "Two doors.", "category": "Outdoor > Tents", "tags": ["camping"], "price": 289, "sale_price": 249.5,
         "availability": "in_stock", "gtin": "2936816473791", "mpn": "V-T1", "rating": 4.6, "review_count": 31, "attributes": {"weight": "2450 g", "doors": 2, "freestanding": false},
         "delivery_days": [2, 4], "url": "https://s.example/t1", "image": "https://s.example/t1.jpg",
         "variants": [{"id": "T1-g", "options": {"colour": "green"}, "gtin": "4006381333931", "stock": 3}, {"id": "T1-r", "options": {"colour": "red"}, "price": 299, "availability": "out_of_stock"}]}
        """;

    private readonly ImportFixture _import = new();

    public void Dispose()
    {
        _import.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_programs_own_fields_arrive_whole()
    {
        var report = await _import.ImportTextAsync("shop.jsonl", OneLine(Tent));
        Assert.Equal(("JSON Lines", 1, 2, 0), (report.Format, report.Products, report.Variants, report.Warnings));
        var tent = _import.Product("shop:T1");
        Assert.Equal(("Fell 2 tent", "Vandrill", "2936816473791"), (tent.Title, tent.Brand, tent.Gtin));
        Assert.Equal(["Outdoor > Tents"], tent.Categories);
        Assert.Equal(new Rating(4.6m, 31), tent.Rating);
        Assert.Equivalent(new Dictionary<string, string> { ["weight"] = "2450 g", ["doors"] = "2", ["freestanding"] = "no" }, tent.Attributes, strict: true);
        Assert.Equal(["colour"], tent.OptionNames);
        Assert.Equal("gtin:2936816473791", tent.SameProductKey);
        var (green, red) = (tent.Variants[0], tent.Variants[1]);
        Assert.Equal(("shop:T1-g", "4006381333931", "V-T1", "green"), (green.Id, green.Gtin, green.Mpn, green.OptionsText));
        Assert.Equal((28900, 24950, 3m, Availability.InStock), (green.Offer.ListPrice?.MinorUnits, green.Offer.SalePrice?.MinorUnits, green.Offer.Stock, green.Offer.Availability));
        Assert.Equal((29900, null, Availability.OutOfStock), (red.Offer.ListPrice?.MinorUnits, red.Offer.SalePrice?.MinorUnits, red.Offer.Availability));
        Assert.Equal(new FulfilmentTime(2, 4), red.Offer.Delivery);
    }

    [Theory]
    [InlineData("""[{"id": 1, "name": "A", "price": 1}, {"id": 2, "name": "B", "price": 2},]""")]
    [InlineData("""{"total": 2, "products": [{"id": 1, "name": "A", "price": 1}, {"id": 2, "name": "B", "price": 2}], "skip": 0}""")]
    [InlineData("{\"id\": 1, \"name\": \"A\", \"price\": 1}\n\n{\"id\": 2, \"name\": \"B\", \"price\": 2}\n")]
    [InlineData("\ufeff\ufeff{\"id\": 1, \"name\": \"A\", \"price\": 1}\r\n{\"id\": 2, \"name\": \"B\", \"price\": 2}")]
    [InlineData("{\n \"items\": [\n {\"id\": 1,\n \"name\": \"A\", \"price\": 1},\n {\"id\": 2, \"name\": \"B\", \"price\": 2}\n]\n}")]
    public async Task Arrays_wrapped_arrays_and_lines_are_read_alike(string text)
    {
        await _import.ImportTextAsync("shop.json", text);
        Assert.Equal(["A", "B"], _import.Store.ReadAll().Select(stored => stored.Product.Title));
    }

    [Fact]
    public async Task Elements_of_an_array_keep_their_line_and_a_long_document_is_streamed()
    {
        var products = Enumerable.Range(1, 3000).Select(number => $"{{\"id\": {number}, \"title\": \"Thing {number}\",\n\"description\": \"{new string('x', 100)}\", \"price\": {number}.5}}");
        await _import.ImportTextAsync("shop.json", "[\n" + string.Join(",\n", products) + "\n]");
        Assert.Equal(3000, _import.Store.ProductCount);
        Assert.Equal((2, 6000), (_import.Product("shop:1").SourceLine, _import.Product("shop:3000").SourceLine));
    }

    [Fact]
    public async Task A_broken_line_is_rejected_with_its_number_and_the_others_stay()
    {
        var report = await _import.ImportTextAsync("shop.jsonl", "{\"id\": 1, \"title\": \"A\", \"price\": 1}\n{\"id\": 2, \"title\": \"B\", \n{\"id\": 3, \"title\": \"C\", \"price\": 3,}\n17\n");
        Assert.Equal((4, 2, 2), (report.Read, report.Products, report.Rejected));
        Assert.Equal([2, 4], report.Issues.Select(issue => issue.Line));
    }

    [Fact]
    public async Task A_broken_array_stops_the_feed_and_names_the_line()
    {
        var report = await _import.ImportTextAsync("shop.json", "[\n{\"id\": 1, \"title\": \"A\", \"price\": 1},\n{\"id\": 2, \"title\" \"B\"}\n]");
        Assert.Contains("line 3", report.Failure, StringComparison.Ordinal);
        Assert.Equal(0, _import.Store.ProductCount);
    }

    [Fact]
    public async Task Dummy_shop_fields_mean_what_their_shop_means()
    {
        await _import.ImportTextAsync("shop.json", """
            {"products": [{"id": 1, "title": "Mascara", "category": "beauty", "price": 9.99, "discountPercentage": 10.48, "rating": 2.56, "stock": 99, "tags": ["beauty"], "sku": "B-1", "weight": 4,
              "dimensions": {"width": 15.1, "height": 13}, "warrantyInformation": "1 week warranty", "availabilityStatus": "Low Stock",
              "reviews": [{"rating": 3, "comment": "Fine", "reviewerName": "A Person", "reviewerEmail": "person@mail.example"}], "minimumOrderQuantity": 48,
              "meta": {"createdAt": "2024-05-23", "barcode": "4006381333931"}, "thumbnail": "https://s.example/t.png", "images": ["https://s.example/1.png"]}]}
            """);
        var product = _import.Product("shop:1");
        var offer = product.Variants[0].Offer;
        Assert.Equal((999, 894), (offer.ListPrice?.MinorUnits, offer.SalePrice?.MinorUnits));
        Assert.Equal((Availability.LimitedStock, 99m, 48m), (offer.Availability, offer.Stock, offer.MinimumQuantity));
        Assert.Equal(("4006381333931", "B-1"), (product.Gtin, product.Variants[0].Sku));
        Assert.Equal(new Rating(2.56m, 1), product.Rating);
        Assert.Equal("15.1", product.Attributes["dimensions width"]);
        Assert.DoesNotContain(product.Attributes, attribute => attribute.Value.Contains("person", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Typed_attributes_and_unknown_fields_become_attributes()
    {
        await _import.ImportTextAsync("shop.jsonl", """{"id": "9", "title": "Toner", "price": 49.95, "currency": "USD", "released": "2009-12-10", "attributes": {"yield": 23000.0, "depth": 50.5, "duplex": true}}""", null);
        var toner = _import.Product("shop:9");
        Assert.Equivalent(new Dictionary<string, string> { ["yield"] = "23000", ["depth"] = "50.5", ["duplex"] = "yes", ["released"] = "2009-12-10" }, toner.Attributes, strict: true);
        Assert.Equal("49.95 USD", toner.Variants[0].Offer.ListPrice.ToString());
    }

    [Theory]
    [InlineData("19.989999", 1999)]
    [InlineData("\"19,99\"", 1999)]
    [InlineData("\"19.99 EUR\"", 1999)]
    [InlineData("{\"value\": \"19.99\", \"currency\": \"EUR\"}", 1999)]
    [InlineData("1.299", 130)]
    [InlineData("{\"regular\": \"19,99\", \"sale\": \"9,99\", \"currency\": \"EUR\"}", 1999)]
    [InlineData("{\"original\": 19.99, \"current\": 9.99}", 1999)]
    [InlineData("1.999e1", 1999)]
    [InlineData("1299", 129900)]
    public async Task Prices_may_be_numbers_texts_or_objects(string price, long minor)
    {
        await _import.ImportTextAsync("shop.jsonl", $$"""{"id": 1, "title": "A", "price": {{price}}}""");
        Assert.Equal(minor, _import.Product("shop:1").Variants[0].Offer.ListPrice?.MinorUnits);
    }

    [Fact]
    public async Task Compressed_feeds_are_unpacked()
    {
        var report = await _import.ImportAsync(_import.WriteGzip("shop.jsonl.gz", OneLine(Tent)));
        Assert.Equal(("shop", 1), (report.MerchantId, report.Products));
    }

    private static string OneLine(string json) => json.Replace("\n", " ", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
}
